//! What has to be known before going on: what became of what was kept, and what the last change did.

use content::ui;
use yew::prelude::*;

use crate::components::{self, all, paragraph};
use crate::pages::Frame;
use crate::route::Route;
use crate::session::Notice;

/// The notice at the top of a page; nothing where there is nothing to tell.
pub fn notice(frame: &Frame, route: Route) -> Html {
    let (texts, session) = (&frame.texts, &frame.session);
    let told = session.notice.map(|notice| match notice {
        Notice::Unreadable => ui::NOTICE_UNREADABLE,
        Notice::OtherVersion => ui::NOTICE_OTHER_VERSION,
        Notice::NotStored => ui::NOTICE_NOT_STORED,
        Notice::Erased => ui::NOTICE_ERASED,
    });
    let change = frame.deferred().and_then(|it| (it.changed)(frame, route));
    let leads = change.is_some();
    let told = told.map(|words| paragraph(texts.get(words)));
    let parts: Vec<Html> = [told, change].into_iter().flatten().collect();
    match parts.is_empty() {
        true => Html::default(),
        false => components::notice(leads, all(parts)),
    }
}
