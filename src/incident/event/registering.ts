/** What is put right in how an incident was registered. */
export type RegisteringEvent = {
  readonly type: 'serviceSet';
  readonly service: string;
  readonly from: string;
  /** Whether a clients' conversation is named for the service. */
  readonly clientsListen: boolean;
};
