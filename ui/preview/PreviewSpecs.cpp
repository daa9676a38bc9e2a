// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewSpecs.h"

#include "ui/shell/ActionSpecs.h"

#include <QCoreApplication>

namespace waymark {

namespace {

using actionspecs::checkable;
using actionspecs::hinted;

/// The actions of previews by menu.
class PreviewSpecs
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PreviewSpecs)
public:
    static QList<ActionSpec> all() { return view() + recipients() + send() + window(); }

private:
    static ActionSpec spec(const char *id, const QString &text, std::optional<Icon> icon, const char *keys,
                           MenuId menu, int group)
    {
        return actionspecs::spec(id, text, icon, keys, menu, group, ActionPlace::Previewing);
    }

    static ActionSpec alsoReading(ActionSpec spec)
    {
        spec.places |= ActionPlace::Reading;
        return spec;
    }

    static ActionSpec onlyReading(ActionSpec spec)
    {
        spec.places = ActionPlace::Reading;
        return spec;
    }

    static QList<ActionSpec> view();
    static QList<ActionSpec> recipients();
    static QList<ActionSpec> send();
    static QList<ActionSpec> window();
};

QList<ActionSpec> PreviewSpecs::view()
{
    using enum MenuId;
    QList<ActionSpec> specs{
        spec("preview.desktop", tr("&Desktop"), {}, "Alt+1", View, 0),
        spec("preview.mobile", tr("&Mobile"), {}, "Alt+2", View, 0),
        spec("preview.dark", tr("Da&rk"), {}, "Alt+3", View, 0),
        spec("preview.plainText", tr("&Plain text"), {}, "Alt+4", View, 0),
        spec("preview.pictures", tr("P&ictures"), {}, "", View, 1),
        spec("preview.source", tr("&HTML source"), {}, "", View, 1),
        spec("preview.markValues", tr("Mark &filled-in values"), {}, "", View, 1),
    };
    for (ActionSpec &spec : specs)
        spec = alsoReading(checkable(spec));
    return specs;
}

QList<ActionSpec> PreviewSpecs::recipients()
{
    using enum MenuId;
    return {
        alsoReading(
            spec("preview.previous", tr("&Previous recipient"), Icon::ChevronLeft, "Alt+Up", Recipients, 0)),
        alsoReading(
            spec("preview.next", tr("&Next recipient"), Icon::ChevronRight, "Alt+Down", Recipients, 0)),
    };
}

QList<ActionSpec> PreviewSpecs::send()
{
    using enum MenuId;
    return {
        hinted(spec("preview.send", tr("&Send"), Icon::Send, "Ctrl+Shift+Enter; Ctrl+Shift+Return", Send, 0),
               tr("Send, with time to undo")),
        spec("preview.test", tr("Send me a &test…"), {}, "", Send, 0),
        hinted(spec("preview.copy", tr("&Copy this email"), Icon::Copy, "", Send, 1),
               tr("Copy this email, to be pasted into a document or another mail program")),
        spec("preview.saveFile", tr("Save as .&eml…"), {}, "", Send, 1),
        spec("preview.savePdf", tr("Save as P&DF…"), {}, "", Send, 1),
        spec("preview.back", tr("&Back to editing"), Icon::ArrowLeft, "Esc", Send, 2),
    };
}

/// Of a window that shows an email which was sent, or waits to be, or a template.
QList<ActionSpec> PreviewSpecs::window()
{
    using enum MenuId;
    constexpr int last = 100;
    return {
        onlyReading(spec("email.saveFile", tr("&Save the email as .eml…"), {}, "Ctrl+S", File, 0)),
        onlyReading(spec("template.markdown", tr("&Export the template as Markdown…"), {}, "", File, 0)),
        onlyReading(spec("template.page", tr("Open the &page it was written from"), {}, "", File, 0)),
        onlyReading(spec("email.close", tr("&Close the email"), {}, "Ctrl+W; Esc", File, last)),
    };
}

} // namespace

void declarePreviewActions(ActionRegistry &actions)
{
    const QList<ActionSpec> specs = PreviewSpecs::all();
    for (const ActionSpec &spec : specs) {
        const bool previews = spec.places & ActionPlace::Previewing;
        actions.declare(spec, previews ? QCoreApplication::translate("waymark::PreviewSpecs",
                                                                     "Only while an email is previewed")
                                       : QCoreApplication::translate("waymark::PreviewSpecs",
                                                                     "Only while an email is viewed"));
    }
}

} // namespace waymark
