/** How a service stands on the status page, which anybody may read. */
export interface Publicity {
  readonly name: { readonly en: string; readonly pl: string };
  readonly description: { readonly en: string; readonly pl: string } | null;
}
