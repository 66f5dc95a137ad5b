//! Which country's phone numbers are shown.

use content::{COUNTRIES, ui};
use yew::prelude::*;

use crate::browser::form;
use crate::pages::Frame;
use crate::session::Action;

/// The list of countries. It changes numbers only.
pub(super) fn field(frame: &Frame) -> Html {
    let (texts, session) = (&frame.texts, frame.session.clone());
    let chosen = session.country;
    let onchange = Callback::from(move |event: Event| {
        if let Some(chosen) = form::selected(&event) {
            session.dispatch(Action::Country(chosen));
        }
    });
    html! {
        <div class="app-field app-no-print">
            <label class="app-field__label" for="country">{ texts.get(ui::START_COUNTRY) }</label>
            <p class="app-field__hint" id="country-hint">{ texts.get(ui::START_COUNTRY_HINT) }</p>
            <select class="app-select" id="country" aria-describedby="country-hint" {onchange} autocomplete="off">
                for (at, country) in (0..).zip(COUNTRIES.iter()) {
                    <option key={country.id} value={country.id} selected={at == chosen}>
                        { texts.get(country.name) }
                    </option>
                }
            </select>
        </div>
    }
}
