import { type Delivery, type Ledger, QUIET } from '../../desk/ledger.ts';
import { THE_DESK } from '../../notice/matter.ts';
import type { Row } from './ledger-rows.ts';

const isHeldBack = ({ state, reason }: Row) => state === 'superseded' && reason === QUIET;
const placeOf = ({ notice: { conversation } }: Pick<Row, 'notice'>) => `${conversation.platform}\n${conversation.id}`;

/** What the ledger holds back for later, in memory. */
export function memoryHeldBack(
  rows: readonly Row[],
  shown: (row: Row) => Delivery,
): Pick<Ledger, 'heldBackFrom' | 'heldBack' | 'toldTogether' | 'tellingOf'> {
  return {
    async heldBackFrom() {
      const held = rows.filter(isHeldBack).flatMap((row) => {
        const { about, conversation } = row.notice;
        return about.type === 'entries' && about.to ? [{ key: placeOf(row), conversation, person: about.to }] : [];
      });
      const first = new Map(held.map(({ key, ...one }) => [key, one]));
      return [...first].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
    },
    async heldBack(conversation) {
      const here = `${conversation.platform}\n${conversation.id}`;
      const held = rows.filter((row) => isHeldBack(row) && placeOf(row) === here);
      return held.sort((a, b) => a.order - b.order).map(shown);
    },
    async toldTogether(deliveries) {
      const ids = new Set(deliveries.map(({ id }) => id));
      for (const row of rows) {
        if (ids.has(row.id) && row.reason === QUIET) row.reason = 'told_together';
      }
    },
    async tellingOf(incident) {
      const tells = ({ notice: { subject, about } }: Row) =>
        subject === THE_DESK &&
        about.type === 'desk' &&
        about.matter.type === 'missed' &&
        about.matter.parts.some((one) => one.incident === incident);
      return rows.filter(tells).map(shown);
    },
  };
}
