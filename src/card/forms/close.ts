import { leftOpen } from '../../incident/decide/closing.ts';
import { obstacles } from '../../incident/decide/gate.ts';
import type { CancelReason, GateLine } from '../../incident/terms.ts';
import type { Choice, Field, Form } from '../card.ts';
import type { View } from '../view.ts';
import { glance, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, MOST_HINT, namedChoices } from './form.ts';

/**
 * The closing gate: what solved it, and the cause. What was written when it was restored stands there already. What else
 * is missing can be given here too, and departures from the procedure are asked the reason of, once.
 */
export function closeForm(view: View): Form {
  const { close } = voiceOf(view).w.forms;
  const { incident, procedure, texts } = view.filed;
  const { gate } = procedure.closing[incident.priority];
  const required = (line: GateLine) =>
    !incident.waived.includes(line) && gate.some((alternatives) => alternatives.join() === line);
  const restoration = incident.status === 'restored' ? incident.restoration : null;
  const value = restoration === null ? '' : (texts.get(restoration) ?? '');
  return form(view.reader, 'close', contextOf(view), close, [
    linesField('resolution', close.resolution, { value, hint: close.resolutionHint, required: required('resolution') }),
    choiceField('cause', close.cause, namedChoices(view.reader, procedure.causes), { required: required('cause') }),
    ...gateFields(view),
  ]);
}

function gateFields(view: View): readonly Field[] {
  const { w, person } = voiceOf(view);
  const say = w.ending.forms.close;
  const { incident, procedure } = view.filed;
  const open = obstacles(incident, procedure);
  const of = incident.confirmation?.of ?? incident.reporter;
  const asked = person(of);
  const yes = (label: string, value = 'yes'): readonly Choice[] => [
    { value, label },
    { value: 'without', label: say.without },
  ];
  const unexplained = new Set([
    ...incident.departures.flatMap(({ kind, reason }) => (reason === null ? [kind] : [])),
    ...leftOpen({ incident, procedure }),
  ]);
  const whyHint =
    unexplained.size === 0
      ? say.whyWithout
      : say.whyHint([...unexplained].map((kind) => w.ending.departures[kind]).join(', '));
  return [
    ...(open.includes('confirmation')
      ? [choiceField('confirmed', say.confirmed, yes(say.saidSo(asked.kind === 'person' ? asked.name : w.somebody)))]
      : []),
    ...(open.includes('recovery') ? [choiceField('recovered', say.recovered, yes(say.allDone))] : []),
    ...(open.includes('actions')
      ? [
          choiceField('actions', w.cause.labels.actions, [
            { value: 'followUp', label: say.followUps },
            ...yes(say.allDone, 'done'),
          ]),
        ]
      : []),
    ...(open.includes('workaroundFollowUp') ? [linesField('followUp', say.followUp)] : []),
    ...(open.length === 0 && unexplained.size === 0
      ? []
      : [linesField('why', say.why, { hint: glance(whyHint, MOST_HINT) })]),
  ];
}

export function reopenForm(view: View): Form {
  const { reopen, reason } = voiceOf(view).w.forms;
  return form(view.reader, 'reopen', contextOf(view), reopen, [linesField('reason', reason, { hint: reopen.hint })]);
}

/** What is passed on has a form of its own, which asks where to. */
const whys: readonly Exclude<CancelReason, 'redirected'>[] = ['mistake', 'notAnIncident'];

export function cancelForm(view: View): Form {
  const { w } = voiceOf(view);
  const { title, submit, back, why, text, reasons } = w.forms.cancelIncident;
  return form(view.reader, 'cancel', contextOf(view), { title, submit, cancel: back }, [
    choiceField(
      'why',
      why,
      whys.map((value) => ({ value, label: reasons[value] })),
      { required: true },
    ),
    linesField('text', text),
  ]);
}
