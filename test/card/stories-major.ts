import { type Story, text } from '../incident/story.ts';
import { at } from './scene.ts';

/** What becomes of an incident that is declared major, from how it was known. */
export function majorStories(known: Story) {
  const major = known.next(13, 'chat:ewa', {
    type: 'declareMajor',
    reason: text('No card payment goes through.'),
    manager: null,
  });
  const led = major.next(14, 'chat:ewa', { type: 'lead' });
  const handingOver = led.next(30, 'chat:ewa', {
    type: 'giveRole',
    role: 'manager',
    to: 'chat:olga',
    text: text('The acquirer calls back at 15:00.'),
  });

  const ownChannel = major.happened(
    [{ type: 'conversationOpened', conversation: { platform: 'chat', id: 'inc-7' }, isPrivate: false }],
    null,
    at(13),
  );

  return {
    major,
    majorWithManager: known.next(13, 'chat:anna', { type: 'declareMajor', reason: null, manager: 'chat:ewa' }),
    majorByCriteria: known.happened([{ type: 'declaredMajor', by: 'criteria', reason: null }], null, at(13)),
    led,
    handingOver,
    handedOver: handingOver.next(33, 'chat:olga', { type: 'lead' }),
    notAccepted: handingOver.happened(
      [{ type: 'managerAwaited', to: 'chat:olga', from: 'chat:ewa', timing: { dueAt: at(40), late: false } }],
      null,
      at(40),
    ),
    unled: major.happened(
      [
        { type: 'managerAwaited', to: null, from: null, timing: { dueAt: at(23), late: false } },
        {
          type: 'escalated',
          step: 2,
          kind: 'hierarchical',
          to: 'operations',
          why: 'unled',
          reason: null,
          timing: { dueAt: at(23), late: false },
        },
      ],
      null,
      at(23),
    ),
    shiftOver: led.happened(
      [{ type: 'handOverSuggested', manager: 'chat:ewa', timing: { dueAt: at(494), late: false } }],
      null,
      at(494),
    ),
    roleGiven: led.next(15, 'chat:ewa', { type: 'giveRole', role: 'scribe', to: 'chat:olga', text: null }),
    roleTaken: led.next(15, 'chat:olga', { type: 'giveRole', role: 'communications', to: 'chat:olga', text: null }),
    ownChannel,
    ownChannelClosed: ownChannel.happened(
      [{ type: 'conversationClosed', conversation: { platform: 'chat', id: 'inc-7' } }],
      null,
      at(16),
    ),
    stoodDown: led.next(20, 'chat:ewa', { type: 'standDown', reason: text('One shop only.') }),
    ownerAsked: led.happened([{ type: 'ownerAsked', owner: 'chat:olga', times: 1, timing: null }], null, at(15)),
    ownerAskedAgain: led.happened(
      [{ type: 'ownerAsked', owner: 'chat:olga', times: 2, timing: { dueAt: at(30), late: true } }],
      null,
      at(35),
    ),
    ownerCovered: led.happened(
      [
        { type: 'ownerPassedOver', owner: 'chat:olga', why: 'away', to: null, timing: null },
        { type: 'ownerAsked', owner: 'chat:jan', times: 1, timing: null },
      ],
      null,
      at(15),
    ),
    standInKnows: led
      .happened([{ type: 'ownerAsked', owner: 'chat:jan', times: 1, timing: null }], null, at(15))
      .next(17, 'chat:jan', { type: 'answerEscalation' }),
    ownerLeft: led.happened(
      [
        {
          type: 'ownerPassedOver',
          owner: 'chat:olga',
          why: 'gone',
          to: 'operations',
          timing: { dueAt: at(30), late: true },
        },
      ],
      null,
      at(35),
    ),
    ownerLeftToGroup: led.happened(
      [{ type: 'ownerPassedOver', owner: 'chat:olga', why: 'away', to: 'group:website-l2', timing: null }],
      null,
      at(15),
    ),
    ownerKnows: led
      .happened([{ type: 'ownerAsked', owner: 'chat:olga', times: 1, timing: null }], null, at(15))
      .next(17, 'chat:olga', { type: 'answerEscalation' }),
  } as const satisfies Readonly<Record<string, Story>>;
}
