/** Nobody but those who work on it is to know of it. There is no way back: what was kept from people stays so. */
export interface MakePrivate {
  readonly type: 'makePrivate';
}
