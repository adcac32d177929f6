import type { GateLine, Priority } from '../incident/terms.ts';

/** What has to be done after a restore until all is as before. */
export interface RecoveryLine {
  readonly key: string;
  readonly text: { readonly en: string; readonly pl: string };
}

/** How an incident of one priority comes to its end. */
export interface Closing {
  /** Seconds after the restore; whoever was asked whether it works, and says nothing until then, confirms it. */
  readonly confirmWithin: number;
  /** What must be there before it is closed. Of several alternatives one will do. */
  readonly gate: readonly (readonly GateLine[])[];
  /** Seconds after the close within which a review is held; null asks for none. */
  readonly review: number | null;
}

/** As a file gives it; what it leaves out is missing or undefined. */
export interface GivenClosing {
  readonly confirmWithin?: number | undefined;
  readonly gate?: readonly (readonly GateLine[])[] | undefined;
  readonly review?: number | null | undefined;
}

type Each<Part> = Readonly<Record<Priority, Part>>;

/** What is given, the rest as usual. */
export function closingOf(given: Partial<Each<GivenClosing | undefined>>, usual: Each<Closing>): Each<Closing> {
  const of = (priority: Priority): Closing => {
    const { confirmWithin, gate, review } = given[priority] ?? {};
    return {
      confirmWithin: confirmWithin ?? usual[priority].confirmWithin,
      gate: gate ?? usual[priority].gate,
      review: review === undefined ? usual[priority].review : review,
    };
  };
  return { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4') };
}
