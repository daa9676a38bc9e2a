// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeSpecs.h"

#include "ui/shell/ActionSpecs.h"

#include <QCoreApplication>

namespace waymark {

namespace {

using actionspecs::checkable;
using actionspecs::hinted;

/// The actions of composers by menu.
class ComposeSpecs
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ComposeSpecs)
public:
    static QList<ActionSpec> all()
    {
        return file() + edit() + view() + insert() + marks() + format() + recipients();
    }

private:
    static ActionSpec spec(const char *id, const QString &text, std::optional<Icon> icon, const char *keys,
                           MenuId menu, int group)
    {
        return actionspecs::spec(id, text, icon, keys, menu, group, ActionPlace::Writing);
    }

    static ActionSpec inBothSteps(ActionSpec spec)
    {
        spec.places |= ActionPlace::Previewing;
        return spec;
    }

    /// The page of the body handles the keys itself, see EditorView.
    static ActionSpec ofThePage(ActionSpec spec)
    {
        spec.fixedKeys = true;
        return spec;
    }

    static QList<ActionSpec> file();
    static QList<ActionSpec> edit();
    static QList<ActionSpec> view();
    static QList<ActionSpec> insert();
    static QList<ActionSpec> format();
    static QList<ActionSpec> marks();
    static QList<ActionSpec> recipients();
};

QList<ActionSpec> ComposeSpecs::file()
{
    using enum MenuId;
    constexpr int last = 100;
    return {
        inBothSteps(spec("compose.saveDraft", tr("&Save as draft"), Icon::Save, "Ctrl+S", File, 0)),
        inBothSteps(spec("compose.saveAndClose", tr("Save as &draft and close"), {}, "", File, 0)),
        inBothSteps(spec("compose.discard", tr("Discard c&hanges"), {}, "", File, 0)),
        inBothSteps(spec("compose.nameVersion", tr("&Name this version…"), {}, "", File, 1)),
        inBothSteps(
            spec("compose.versions", tr("&Version history…"), Icon::History, "Ctrl+Shift+H", File, 1)),
        spec("compose.preview", tr("&Preview and Proceed"), {}, "Ctrl+Enter; Ctrl+Return", File, 2),
        inBothSteps(spec("compose.close", tr("&Close"), {}, "Ctrl+W", File, last)),
    };
}

QList<ActionSpec> ComposeSpecs::edit()
{
    using enum MenuId;
    return {
        ofThePage(spec("compose.undo", tr("&Undo"), Icon::Undo2, "Ctrl+Z", Edit, 0)),
        ofThePage(spec("compose.redo", tr("&Redo"), Icon::Redo2, "Ctrl+Shift+Z; Ctrl+Y", Edit, 0)),
        ofThePage(spec("compose.cut", tr("Cu&t"), {}, "Ctrl+X", Edit, 1)),
        ofThePage(spec("compose.copy", tr("&Copy"), {}, "Ctrl+C", Edit, 1)),
        ofThePage(spec("compose.paste", tr("&Paste"), {}, "Ctrl+V", Edit, 1)),
        spec("compose.pastePlain", tr("Paste &without formatting"), {}, "", Edit, 1),
        spec("compose.selectAll", tr("Select &all of the body"), {}, "", Edit, 2),
    };
}

QList<ActionSpec> ComposeSpecs::view()
{
    using enum MenuId;
    return {
        hinted(checkable(spec("compose.showValues", tr("Show &values"), Icon::Eye, "", View, 0)),
               tr("Show values: the first recipient’s in place of tokens")),
        spec("compose.changes", tr("&Changes from the template…"), {}, "", View, 0),
        // Where a plus needs Shift, the key that bears it does without.
        spec("compose.larger", tr("&Larger"), {}, "Ctrl++; Ctrl+=", View, 1),
        spec("compose.smaller", tr("&Smaller"), {}, "Ctrl+-", View, 1),
        spec("compose.ownSize", tr("&Original size"), {}, "Ctrl+0", View, 1),
        spec("compose.check", tr("Check a&gain"), {}, "", Tools, 0),
        inBothSteps(hinted(spec("compose.tryLinks", tr("&Try links"), Icon::Link, "", Tools, 0),
                           tr("Ask the links’ servers whether the pages are there"))),
    };
}

QList<ActionSpec> ComposeSpecs::insert()
{
    using enum MenuId;
    return {
        spec("compose.token", tr("Insert &token"), Icon::Braces, "Ctrl+Shift+T", Insert, 0),
        checkable(spec("compose.link", tr("Insert &link…"), Icon::Link, "Ctrl+Shift+K", Insert, 0)),
        spec("compose.button", tr("Insert &button…"), Icon::RectangleHorizontal, "", Insert, 0),
        spec("compose.divider", tr("Insert &divider"), {}, "", Insert, 0),
    };
}

QList<ActionSpec> ComposeSpecs::marks()
{
    using enum MenuId;
    return {
        checkable(ofThePage(spec("compose.bold", tr("&Bold"), Icon::Bold, "Ctrl+B", Format, 0))),
        checkable(ofThePage(spec("compose.italic", tr("&Italic"), Icon::Italic, "Ctrl+I", Format, 0))),
        checkable(
            ofThePage(spec("compose.underline", tr("&Underline"), Icon::Underline, "Ctrl+U", Format, 0))),
        checkable(spec("compose.code", tr("&Code"), {}, "", Format, 0)),
        spec("compose.clearFormatting", tr("Clear &formatting"), {}, "", Format, 3),
    };
}

QList<ActionSpec> ComposeSpecs::format()
{
    using enum MenuId;
    return {
        checkable(spec("compose.paragraph", tr("&Paragraph"), {}, "", Format, 1)),
        checkable(spec("compose.heading1", tr("Heading &1"), {}, "", Format, 1)),
        checkable(spec("compose.heading2", tr("Heading &2"), {}, "", Format, 1)),
        checkable(spec("compose.heading3", tr("Heading &3"), {}, "", Format, 1)),
        checkable(spec("compose.quote", tr("&Quote"), Icon::TextQuote, "", Format, 1)),
        checkable(spec("compose.bullets", tr("Bu&lleted list"), Icon::List, "Ctrl+Shift+L", Format, 2)),
        checkable(
            spec("compose.numbers", tr("&Numbered list"), Icon::ListOrdered, "Ctrl+Shift+O", Format, 2)),
        spec("compose.indent", tr("In&dent"), {}, "", Format, 2),
        spec("compose.outdent", tr("Ou&tdent"), {}, "", Format, 2),
    };
}

QList<ActionSpec> ComposeSpecs::recipients()
{
    using enum MenuId;
    return {
        spec("compose.searchContacts", tr("&Search contacts"), Icon::Search, "Ctrl+F", Recipients, 0),
        spec("compose.newContact", tr("&New contact…"), {}, "", Recipients, 0),
        spec("compose.chooseAll", tr("Choose &all"), {}, "", Recipients, 1),
        spec("compose.chooseNone", tr("Ch&oose none"), {}, "", Recipients, 1),
    };
}

} // namespace

void declareComposeActions(ActionRegistry &actions)
{
    const QList<ActionSpec> specs = ComposeSpecs::all();
    for (const ActionSpec &spec : specs)
        actions.declare(spec, QCoreApplication::translate("waymark::ComposeSpecs",
                                                          "Only while an email is being written"));
}

} // namespace waymark
