// What every peer but SurveyJS shares: the state of the quiz, without anything that draws it.
export { default as questions } from "./questions.json";
import questions from "./questions.json";

const KEY = "quiz";

/** Where a visitor is, and what was ticked: what was kept, or a fresh run. */
export function begin() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? fresh();
  } catch {
    return fresh();
  }
}

function fresh() {
  return { at: 0, ticked: {}, missing: false };
}

/** Whether an option is ticked. */
export function isTicked(state, question, option) {
  return (state.ticked[question.id] ?? []).includes(option.id);
}

/** The state after an option was ticked, or unticked. "None of these" stands alone. */
export function tick(state, question, option) {
  const before = state.ticked[question.id] ?? [];
  let after = [option.id];
  if (question.many && before.includes(option.id)) {
    after = before.filter((id) => id !== option.id);
  } else if (question.many && option.id !== "none") {
    after = [...before.filter((id) => id !== "none"), option.id];
  }
  return kept({ ...state, missing: false, ticked: { ...state.ticked, [question.id]: after } });
}

/** The state after Continue. */
export function goOn(state) {
  const ticked = state.ticked[questions[state.at].id] ?? [];
  if (ticked.length === 0) return { ...state, missing: true };
  return arrived({ ...state, missing: false, at: state.at + 1 });
}

/** The state after Back. */
export function goBack(state) {
  return arrived({ ...state, missing: false, at: Math.max(0, state.at - 1) });
}

function arrived(state) {
  history.pushState(null, "", `#/q/${state.at + 1}`);
  return kept(state);
}

function kept(state) {
  sessionStorage.setItem(KEY, JSON.stringify(state));
  return state;
}

/** Shows a new screen from its top, with the focus on its heading. */
export function arrive() {
  scrollTo(0, 0);
  document.getElementById("title").focus({ preventScroll: true });
}
