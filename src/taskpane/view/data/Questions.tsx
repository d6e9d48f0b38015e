import * as React from 'react';
import { address } from '../../../form/workbook';
import { PANE_DATA } from '../../../messages/pane-data';
import type { Question, RawPlace } from '../../../records/model';
import type { Speak } from '../pane-context';
import { useSay } from '../pane-context';

type Give = (id: string, value: string | number | null) => void;

/** What only the county can settle: open questions first, with the cell in doubt; an answer can be changed. */
export function Questions({
  questions,
  answer,
  children,
}: {
  questions: readonly Question[];
  answer: Give;
  children?: React.ReactNode;
}): React.JSX.Element {
  const speak = useSay();
  const open = questions.filter((one) => one.answer === undefined);
  const done = questions.filter((one) => one.answer !== undefined);
  return (
    <div className="jh-list" tabIndex={0} role="region" aria-label={speak(PANE_DATA.questions)}>
      <div className="jh-head">
        <h2>{speak(PANE_DATA.questions)}</h2>
        <span>{open.length}</span>
      </div>
      {questions.length === 0 && <div style={{ padding: '8px 12px' }}>{speak(PANE_DATA.noQuestions)}</div>}
      {open.map((question) => (
        <Asked key={question.id} question={question} answer={answer} />
      ))}
      {done.length > 0 && (
        <div className="jh-head">
          <h2>{speak(PANE_DATA.answered)}</h2>
          <span>{done.length}</span>
          <span className="jh-push">{speak(PANE_DATA.remembered)}</span>
        </div>
      )}
      {done.map((question) => (
        <div key={question.id} className="jh-row" style={{ alignItems: 'center' }}>
          <span className="m">
            <span style={{ display: 'block' }}>{speak(question.message, question.parameters)}</span>
            <span className="d">{choiceText(question, question.answer, speak)}</span>
          </span>
          <button type="button" className="jh-derived" onClick={() => answer(question.id, null)}>
            {speak(PANE_DATA.change)}
          </button>
        </div>
      ))}
      {children}
    </div>
  );
}

function choiceText({ choices }: Question, value: string | number | undefined, speak: Speak): string {
  const choice = choices?.find((one) => one.value === value);
  return choice ? speak(choice.label, choice.parameters) : String(value ?? '');
}

/** `初中.xlsx!J10` */
export function rawPlaceText(place: RawPlace): string {
  return `${place.file}!${place.sheet}!${address(place)}`;
}

function Asked({ question, answer }: { question: Question; answer: Give }): React.JSX.Element {
  const speak = useSay();
  const [text, setText] = React.useState('');
  const { id, message, parameters, choices, assumed, places } = question;
  const [place] = places;
  const number = Number(text);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: '8px 12px', borderBottom: '1px solid var(--line)' }}>
      <legend style={{ padding: 0, float: 'left', width: '100%', fontWeight: 600 }}>
        {speak(message, parameters)}
      </legend>
      {place && (
        <div className="jh-small jh-faint" style={{ clear: 'both' }}>
          {rawPlaceText(place)}
        </div>
      )}
      {choices?.map(({ value, label, parameters: own }) => (
        <label key={String(value)} style={{ display: 'flex', gap: 8, padding: '3px 0' }}>
          <input type="radio" name={id} checked={false} onChange={() => answer(id, value)} />
          <span>{speak(label, own)}</span>
        </label>
      ))}
      {!choices && (
        <div style={{ display: 'flex', gap: 6, marginTop: 4 }}>
          <input
            className="jh-search"
            inputMode="decimal"
            aria-label={`${speak(message, parameters)} ${speak(PANE_DATA.number)}`}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <button
            type="button"
            className="jh-button"
            disabled={text.trim() === '' || !Number.isFinite(number)}
            onClick={() => answer(id, number)}
          >
            {speak(PANE_DATA.stepAnswers)}
          </button>
        </div>
      )}
      {assumed !== undefined && (
        <div className="jh-small jh-faint">
          {speak(PANE_DATA.assumed, { value: choiceText(question, assumed, speak) })}
        </div>
      )}
    </fieldset>
  );
}
