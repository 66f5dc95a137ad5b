//! The page for the clinician to take along: as text, and as a code.

use content::ui;
use yew::prelude::*;

use crate::browser::{clock, save};
use crate::components::{QR_CODE_ROOM, button, disclosure, paragraph, qr_code};
use crate::pages::{Frame, PageState};

use super::parts::parts;
use super::text;

/// Its text to copy, to save and, where the device has a way, to share (`device.js` copies and
/// shares); and the code.
pub(in crate::pages) fn exports(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let parts = parts(frame);
    let whole: AttrValue = text::whole(texts, &parts).into();
    let (page, answered_at) = (frame.page.clone(), frame.session.answered_at);
    let on_save = {
        let whole = whole.clone();
        Callback::from(move |_| {
            let name = ["leg-check-", &clock::local_day(answered_at), ".txt"].concat();
            page.set(PageState::Saved(save::save(&name, "text/plain", &whole)));
        })
    };
    let code = text::shortened(texts, &parts, QR_CODE_ROOM);
    html! {
        <>
            <div class="app-actions app-actions--row">
                <button type="button" class="app-button" data-quiet="" id="copy-text" data-text={whole.clone()}>{ texts.get(ui::SUMMARY_COPY) }</button>
                { button("save-text", on_save, texts.get(ui::SUMMARY_SAVE), true) }
                <button type="button" class="app-button" data-quiet="" id="share-text" data-text={whole}>{ texts.get(ui::SUMMARY_SHARE) }</button>
            </div>
            <div id="text-copied" role="status"></div>
            <div id="text-saved" role="status">
                if let PageState::Saved(done) = *frame.page {
                    { texts.get(if done { ui::SUMMARY_SAVED } else { ui::SUMMARY_NOT_SAVED }) }
                }
            </div>
            { disclosure(texts.get(ui::SUMMARY_CODE), None, html! {
                <>
                    { paragraph(texts.get(ui::SUMMARY_CODE_TEXT)) }
                    { qr_code(&code, texts.get(ui::SUMMARY_CODE_ALT)) }
                </>
            }) }
        </>
    }
}
