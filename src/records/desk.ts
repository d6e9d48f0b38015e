import { SLACK } from '../measures/rounding';
import type { Answers, LeftOut, Question, RawFinding, RecordedSchool, SmallPoint } from './model';

/** Where everything is laid down that the reading of raw data has to ask or to say. */
export class Desk {
  readonly questions: Question[] = [];
  readonly findings: RawFinding[] = [];
  readonly leftOut: LeftOut[] = [];
  /** 教学点 under 50 pupils: no rows of 表Ⅱ-2, but counted on 表Ⅰ. */
  readonly smallPoints: SmallPoint[] = [];
  specialSchools = 0;
  /** Schools that are no rows of 表Ⅱ-2 but the county's all the same: 基础数据 keeps them. */
  readonly beside: RecordedSchool[] = [];

  constructor(private readonly answers: Answers) {}

  /**
   * Asks, and gives the answer where there is one that fits: one of the choices, or a number where none are given.
   * Otherwise what is assumed; undefined where nothing may be.
   */
  ask(question: Question): string | number | undefined {
    const answer = fitting(question, this.answers.get(question.id));
    this.questions.push(answer === undefined ? question : { ...question, answer });
    return answer ?? question.assumed;
  }
}

function fitting({ choices }: Question, answer: string | number | undefined): string | number | undefined {
  if (answer === undefined || answer === '') return undefined;
  const text = String(answer).trim();
  if (!choices) {
    const number = Number(text);
    return Number.isFinite(number) && number >= 0 ? number : undefined;
  }
  const exactly = choices.find(({ value }) => String(value) === text);
  if (exactly) return exactly.value;
  const number = Number(text);
  const near = choices.find(
    ({ value }) =>
      typeof value === 'number' && text !== '' && Math.abs(value - number) <= SLACK * Math.abs(value),
  );
  return near?.value;
}
