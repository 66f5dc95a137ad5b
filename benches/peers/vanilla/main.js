import "../style.css";
import { arrive, begin, goBack, goOn, isTicked, questions, tick } from "../quiz.js";

const app = document.getElementById("app");
let state = begin();

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(Boolean));
  return made;
}

function draw() {
  const question = questions[state.at];
  app.replaceChildren(element("main", {}, question ? asked(question) : done()));
}

function done() {
  return element("h1", { id: "title", tabIndex: -1 }, "Thank you");
}

function asked(question) {
  const legend = element("legend", {}, element("h1", { id: "title", tabIndex: -1 }, question.text));
  const form = element("form", { noValidate: true, onsubmit: go },
    state.at > 0 && element("a", { className: "back", href: "#", onclick: back }, "Back"),
    element("fieldset", { id: question.id },
      legend,
      question.hint && element("p", { className: "hint" }, question.hint),
      state.missing && element("p", { className: "error" }, "Choose an answer"),
      element("ul", {}, ...question.options.map((option) => row(question, option)))),
    element("button", { id: "continue", className: "go-on" }, "Continue"),
    element("p", {}, `Questions left: ${questions.length - state.at - 1}`));
  return form;
}

function row(question, option) {
  const id = `${question.id}-${option.id}`;
  return element("li", {},
    element("input", {
      id,
      type: question.many ? "checkbox" : "radio",
      name: question.id,
      checked: isTicked(state, question, option),
      onchange() { choose(question, option); },
    }),
    element("label", { htmlFor: id }, option.label),
    option.hint && element("p", { className: "hint" }, option.hint));
}

function choose(question, option) {
  state = tick(state, question, option);
  for (const each of question.options) {
    document.getElementById(`${question.id}-${each.id}`).checked = isTicked(state, question, each);
  }
}

function go(event) {
  event.preventDefault();
  show(goOn(state));
}

function back(event) {
  event.preventDefault();
  show(goBack(state));
}

function show(next) {
  state = next;
  draw();
  arrive();
}

draw();
