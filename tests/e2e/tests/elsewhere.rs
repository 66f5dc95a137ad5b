//! Our FHIR files, read by what did not write them: a library with the types of FHIR R4, and
//! LHC-Forms, in which the Questionnaire is filled in. `cargo xtask test fhir-elsewhere` installs both
//! and says in `E2E_FHIR` where they are.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use content::{Deferred, QUIZ, Words};
use e2e::{Fault, Page, Result, act, check, in_browser_over};
use engine::{Answers, Tier, resolve, run};
use serde_json::Value;

fn packages() -> Result<PathBuf> {
    let folder = env::var_os("E2E_FHIR").map(PathBuf::from);
    folder.ok_or_else(|| Fault::new("Use `cargo xtask test fhir-elsewhere`."))
}

fn words() -> Words {
    Words::english().with_deferred(Deferred::english())
}

fn response(answers: &Answers) -> String {
    let run = run(&QUIZ, answers);
    fhir::write(&run, false, "2026-11-26T08:30:00.000Z", words())
}

/// One finished sheet of each level, and one that ends early.
fn sheets() -> Vec<Answers> {
    let tiers = Tier::ALL.map(|tier| sheets::with(|outcome| outcome.urgency.tier == tier));
    let ended = sheets::with(|outcome| outcome.pattern.is_none());
    tiers.into_iter().chain([ended]).collect()
}

#[test]
fn a_typed_library_reads_both_resources() -> Result {
    const READ: &str = "
        const { R4 } = require('@ahryman40k/ts-fhir-types');
        for (const file of process.argv.slice(1)) {
          const resource = JSON.parse(require('fs').readFileSync(file));
          const type = R4['RTTI_' + resource.resourceType];
          const read = value => type.decode(value)._tag === 'Right';
          if (!read(resource)) throw new Error('It does not read ' + file);
          resource.item[0].linkId = 1;
          if (read(resource)) throw new Error('It reads anything');
        }";
    let folder = tempfile::tempdir()?;
    let file = |name: String, text: String| -> Result<PathBuf> {
        let file = folder.path().join(name);
        fs_err::write(&file, text)?;
        Ok(file)
    };
    let questionnaire = fhir::questionnaire(words()).to_string();
    let mut files = vec![file("questionnaire".to_owned(), questionnaire)?];
    for (at, sheet) in sheets().iter().enumerate() {
        files.push(file(at.to_string(), response(sheet))?);
    }
    let mut node = Command::new("node");
    node.args(["-e", READ]).args(files);
    let done = node.env("NODE_PATH", packages()?).output()?;
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    match done.status.success() {
        true => Ok(()),
        false => Err(Fault::new(said)),
    }
}

/// The page of a form: LHC-Forms, and the Questionnaire beside it.
const FORM: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Form</title>
    <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"webcomponent/styles.css\">
    <div id=\"form\"></div>
    <script src=\"webcomponent/assets/lib/zone.min.js\"></script>
    <script src=\"webcomponent/lhc-forms.js\"></script>
    <script src=\"fhir/R4/lformsFHIR.min.js\"></script>";

/// Puts the form into the page.
const BEGIN: &str = "
    window.begun ??= fetch('questionnaire.fhir.json').then(file => file.json())
      .then(it => LForms.Util.addFormToPage(it, 'form', { fhirVersion: 'R4' }))
      .then(() => window.ready = true, error => window.ready = String(error.stack));
    return window.ready";

/// Chooses an option of a question, once it is shown; says whether.
const CHOOSE: &str = "
    const [link, display] = arguments;
    const item = document.getElementById('item-' + link + '/1/1');
    const labels = [...item?.querySelectorAll('label') ?? []];
    const label = labels.find(it => it.textContent.trim() === display && it.querySelector('input'));
    label?.querySelector('input').click();
    return !!label";

fn folder() -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let parts = [
        "webcomponent/styles.css",
        "webcomponent/assets/lib/zone.min.js",
        "webcomponent/lhc-forms.js",
        "fhir/R4/lformsFHIR.min.js",
    ];
    for part in parts {
        let to = folder.path().join(part);
        fs_err::create_dir_all(to.parent().unwrap_or(Path::new("")))?;
        fs_err::copy(packages()?.join("lforms/dist/lforms").join(part), to)?;
    }
    let questionnaire = fhir::questionnaire(words()).to_string();
    fs_err::write(folder.path().join("questionnaire.fhir.json"), questionnaire)?;
    fs_err::write(folder.path().join("index.html"), FORM)?;
    Ok(folder)
}

#[test]
fn a_form_made_of_the_questionnaire_answers_the_same() -> Result {
    in_browser_over(folder()?.path(), async |page| {
        // It tells of what it does without, and our server lets no style stand in a page.
        page.allow_in_log("FHIR resources might not be loaded");
        page.allow_in_log("Applying inline style violates");
        for sheet in sheets() {
            let filled = filled(page, &sheet).await?;
            let found = fhir::read(&filled.to_string()).map(|saved| saved.answers);
            let asked = resolve(&QUIZ, &sheet).asked;
            let mut wanted = sheet;
            for at in sheet.answered().filter(|at| !asked.contains(*at)) {
                wanted.clear(at);
            }
            check::same(page, "The answers", found, Ok(wanted)).await?;
            let ours: Value = serde_json::from_str(&response(&sheet))?;
            check::same(page, "The items", &filled["item"], &ours["item"]).await?;
        }
        Ok(())
    })
}

/// Fills the form in as a person does, and takes what it gives.
async fn filled(page: &Page, sheet: &Answers) -> Result<Value> {
    act::load(page, "").await?;
    page.until("LHC-Forms", "return !!window.LForms?.FHIR", &[])
        .await?;
    let ready = page.until("the form", BEGIN, &[]).await?;
    check::same(page, "The form", ready, Value::Bool(true)).await?;
    let ours: Value = serde_json::from_str(&response(sheet))?;
    for group in ours["item"].as_array().into_iter().flatten() {
        for item in group["item"].as_array().into_iter().flatten() {
            for answer in item["answer"].as_array().into_iter().flatten() {
                let choice = [&item["linkId"], &answer["valueCoding"]["display"]];
                let choice = choice.map(Clone::clone);
                page.until(&format!("{choice:?}"), CHOOSE, &choice).await?;
            }
        }
    }
    let given = "return LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')";
    page.script(given, &[]).await
}
