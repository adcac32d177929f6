import type { Targets } from './procedure.ts';

/** Durations that a file gives for a priority, in seconds; what it leaves out is missing or undefined. */
export type GivenTargets = { readonly [Name in keyof Targets]?: Targets[Name] | undefined };

function shorterThan(limit: number, usual: number): number {
  return usual < limit ? usual : Math.max(1, Math.floor(limit / 2));
}

/**
 * What is given, the rest from `usual`; a reminder that isn't given comes at half of a time
 * that is too short for the usual one, so that a file can shorten a target by one line.
 */
export function completeTargets(given: GivenTargets, usual: Targets): Targets {
  const respond = given.respond ?? usual.respond;
  const clientUpdate = given.clientUpdate ?? usual.clientUpdate;
  return {
    respond,
    restore: given.restore ?? usual.restore,
    remindUntaken: given.remindUntaken ?? shorterThan(respond, usual.remindUntaken),
    progress: given.progress ?? usual.progress,
    firstUpdate: given.firstUpdate ?? usual.firstUpdate,
    clientUpdate,
    updateLead: given.updateLead ?? shorterThan(clientUpdate, usual.updateLead),
    updateGrace: given.updateGrace ?? usual.updateGrace,
    takeLapses: given.takeLapses ?? usual.takeLapses,
    closing: given.closing ?? usual.closing,
  };
}
