import type { GateLine } from '../incident/terms.ts';
import { button } from './actions.ts';
import type { Button } from './card.ts';
import type { Action } from './press.ts';
import type { View } from './view.ts';

/** Where each line of the closing gate is filled. */
const fills: Readonly<Record<GateLine, Action>> = {
  resolution: 'close',
  cause: 'close',
  confirmation: 'confirm',
  recovery: 'recovery',
  workaroundFollowUp: 'close',
  actions: 'settleAction',
};

/** A button for each missing line, and one to do without. */
export function gateButtons(view: View, lines: readonly GateLine[]): readonly Button[] {
  const actions = [...new Set(lines.map((line) => fills[line])), 'waive' as const];
  return actions.map((action) => button(view, action));
}
