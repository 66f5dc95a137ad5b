import "survey-core/survey-core.css";
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import questions from "../questions.json";

const pages = questions.map((question) => ({
  elements: [{
    type: question.many ? "checkbox" : "radiogroup",
    name: question.id,
    title: question.text,
    description: question.hint,
    isRequired: true,
    choices: question.options
      .filter((option) => option.id !== "none" || !question.many)
      .map((option) => ({ value: option.id, text: option.label })),
    showNoneItem: question.many,
    noneText: question.options.at(-1).label,
  }],
}));

const survey = new Model({
  pages,
  showQuestionNumbers: false,
  showProgressBar: true,
  pageNextText: "Continue",
  completeText: "Continue",
});
renderSurvey(survey, document.getElementById("app"));
