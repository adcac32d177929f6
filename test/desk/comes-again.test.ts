import { describe, expect, it } from 'vitest';
import { comesAgain } from '../../src/desk/comes-again.ts';
import type { Parts } from '../../src/desk/parts.ts';
import type { Who } from '../../src/desk/who.ts';
import { merged, procedure, raised, type Story, text } from '../incident/story.ts';

const again = ({ incident }: Story, standing: Who['standing'], id: string, today = procedure) => {
  const bodies = ['Cards are refused', 'Cards are refused in shop 12'];
  const texts = new Map(bodies.map((body) => [`text: ${body}`, body] as const));
  const parts = { newId: () => 'new', procedure: today } as unknown as Parts;
  const who = { standing, ids: [id] } as unknown as Who;
  const asked = { type: 'reopen', reason: text('Refused again') } as const;
  return comesAgain(parts, who, { number: 42, incident, texts, procedure }, asked);
};

describe('what is raised anew since it is too long over', () => {
  it('has the title that was right in the end', () => {
    const corrected = raised().next(5, 'chat:jan', {
      type: 'correct',
      entry: 1,
      text: text('Cards are refused in shop 12'),
      happenedAt: null,
    });
    const raise = again(corrected, 'client', 'chat:anna');
    expect(raise.title.body).toBe('Cards are refused in shop 12');
    expect(raise.description?.body).toBe('Refused again');
  });

  it("has the words of a client whose report was merged into it as its title, not its reporter's", () => {
    const report = raised({ incident: '00000000-0000-4000-8000-000000000002' });
    const { other } = merged(report, raised(), 5);
    const followed = { ...other, incident: { ...other.incident, reporter: 'chat:bea' } };
    const raise = again(followed, 'client', 'chat:anna');
    expect(raise.title.body).toBe('Refused again');
    expect(raise.description).toBeNull();
    expect(again(followed, 'responder', 'chat:jan').title.body).toBe('Cards are refused');
  });

  it('is a real one where what is over was recorded afterwards, and still practice where it was practised', () => {
    const kindOf = (kind: 'past' | 'drill') => again(raised({ kind }), 'responder', 'chat:jan').kind;
    expect([kindOf('past'), kindOf('drill')]).toEqual(['real', 'drill']);
  });

  it('names nothing that the procedure does not name any more', () => {
    const story = raised({ category: procedure.categories[0]?.key ?? null });
    expect(again(story, 'client', 'chat:anna')).toMatchObject({
      service: 'payments',
      category: story.incident.category,
    });
    const today = {
      ...procedure,
      services: procedure.services.filter(({ key }) => key !== 'payments'),
      categories: [],
    };
    expect(again(story, 'client', 'chat:anna', today)).toMatchObject({ service: null, category: null });
  });
});
