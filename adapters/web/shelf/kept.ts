import type { Shelf } from '../../../src/desk/shelf.ts';
import { type Answers, answersOn } from './answers.ts';
import { type Forms, formsOn } from './forms.ts';
import { type Marks, marksOn } from './marks.ts';
import { type Messages, messagesOn } from './messages.ts';
import { type Rooms, roomsOn } from './rooms.ts';

/** All that the workspace keeps. */
export interface Kept {
  readonly messages: Messages;
  readonly answers: Answers;
  readonly forms: Forms;
  readonly marks: Marks;
  readonly rooms: Rooms;
}

export function keptOn(shelf: Shelf): Kept {
  return {
    messages: messagesOn(shelf),
    answers: answersOn(shelf),
    forms: formsOn(shelf),
    marks: marksOn(shelf),
    rooms: roomsOn(shelf),
  };
}
