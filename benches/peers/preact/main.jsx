import "../style.css";
import { render } from "preact";
import { useLayoutEffect as useEffect, useState } from "preact/hooks";
import { arrive, begin, goBack, goOn, isTicked, questions, tick } from "../quiz.js";

const run = begin();

function Quiz() {
  const [state, set] = useState(run);
  const question = questions[state.at];
  useEffect(() => { if (state !== run) arrive(); }, [state.at]);
  if (!question) return <main><h1 id="title" tabIndex={-1}>Thank you</h1></main>;
  const go = (event) => {
    event.preventDefault();
    set(goOn(state));
  };
  const back = (event) => {
    event.preventDefault();
    set(goBack(state));
  };
  return (
    <main>
      <form noValidate onSubmit={go}>
        {state.at > 0 && <a className="back" href="#" onClick={back}>Back</a>}
        <fieldset key={question.id} id={question.id}>
          <legend><h1 id="title" tabIndex={-1}>{question.text}</h1></legend>
          {question.hint && <p className="hint">{question.hint}</p>}
          {state.missing && <p className="error">Choose an answer</p>}
          <ul>
            {question.options.map((option) => (
              <Row
                key={option.id}
                question={question}
                option={option}
                checked={isTicked(state, question, option)}
                choose={() => set(tick(state, question, option))}
              />
            ))}
          </ul>
        </fieldset>
        <button id="continue" className="go-on">Continue</button>
        <p>Questions left: {questions.length - state.at - 1}</p>
      </form>
    </main>
  );
}

function Row({ question, option, checked, choose }) {
  const id = `${question.id}-${option.id}`;
  const type = question.many ? "checkbox" : "radio";
  return (
    <li>
      <input id={id} type={type} name={question.id} checked={checked} onChange={choose} />
      <label htmlFor={id}>{option.label}</label>
      {option.hint && <p className="hint">{option.hint}</p>}
    </li>
  );
}

render(<Quiz />, document.getElementById("app"));
