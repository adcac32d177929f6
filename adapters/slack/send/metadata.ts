/** How a message is marked, so that it can be found after an attempt whose end is unknown. */
const EVENT_TYPE = 'incident_desk_delivery';

export function metadataOf(delivery: string): { event_type: string; event_payload: { delivery: string } } {
  return { event_type: EVENT_TYPE, event_payload: { delivery } };
}

/** True for a message that carries this delivery's mark. */
export function isMarked(message: object, delivery: string): boolean {
  const { metadata } = message as { metadata?: { event_type?: unknown; event_payload?: { delivery?: unknown } } };
  return metadata?.event_type === EVENT_TYPE && metadata.event_payload?.delivery === delivery;
}
