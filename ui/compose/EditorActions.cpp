// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/EditorActions.h"

#include "ui/compose/editor/EditorView.h"

#include <functional>

namespace waymark {

EditorActions::EditorActions(const WindowActions &actions, EditorView *editor)
    : QObject(editor), m_actions(actions), m_editor(editor)
{
    addEditing();
    addMarks();
    addBlocks();
    add("compose.divider", &EditorView::insertDivider);
    add("compose.link", [this](EditorView &) { Q_EMIT linkWanted(); });
    connect(editor, &EditorView::stateChanged, this, &EditorActions::show);
    show(editor->state());
}

template <class Act>
QAction *EditorActions::add(const char *id, Act act)
{
    return m_actions.add(id, [this, act] {
        std::invoke(act, *m_editor);
        // Checked is what is at the caret, not what was pressed.
        show(m_editor->state());
    });
}

void EditorActions::addEditing()
{
    add("compose.undo", &EditorView::undo);
    add("compose.redo", &EditorView::redo);
    add("compose.cut", &EditorView::cut);
    add("compose.copy", &EditorView::copy);
    add("compose.paste", &EditorView::paste);
    add("compose.pastePlain", &EditorView::pastePlainText);
    add("compose.selectAll", &EditorView::selectAll);
}

void EditorActions::addMarks()
{
    add("compose.bold", &EditorView::toggleBold);
    add("compose.italic", &EditorView::toggleItalic);
    add("compose.underline", &EditorView::toggleUnderline);
    add("compose.code", &EditorView::toggleCode);
    add("compose.clearFormatting", &EditorView::clearFormatting);
}

void EditorActions::addBlocks()
{
    for (const auto &[id, block] : {std::pair("compose.paragraph", EditorBlock::Paragraph),
                                    std::pair("compose.heading1", EditorBlock::Heading1),
                                    std::pair("compose.heading2", EditorBlock::Heading2),
                                    std::pair("compose.heading3", EditorBlock::Heading3)})
        add(id, [wanted = block](EditorView &editor) { editor.setBlock(wanted); });
    add("compose.quote", &EditorView::toggleQuote);
    add("compose.bullets", &EditorView::toggleBulletList);
    add("compose.numbers", &EditorView::toggleOrderedList);
    add("compose.indent", &EditorView::indent);
    add("compose.outdent", &EditorView::outdent);
}

void EditorActions::show(const EditorState &state)
{
    m_actions.action("compose.undo")->setEnabled(state.canUndo);
    m_actions.action("compose.redo")->setEnabled(state.canRedo);
    for (const auto &[id, checked] :
         {std::pair("compose.bold", state.bold), std::pair("compose.italic", state.italic),
          std::pair("compose.underline", state.underline), std::pair("compose.code", state.code),
          std::pair("compose.link", !state.link.isEmpty())}) {
        m_actions.action(id)->setChecked(checked);
        // A button's text takes no marks.
        m_actions.action(id)->setEnabled(!state.inButton);
    }
    for (const auto &[id, checked] :
         {std::pair("compose.paragraph", state.block == EditorBlock::Paragraph),
          std::pair("compose.heading1", state.block == EditorBlock::Heading1),
          std::pair("compose.heading2", state.block == EditorBlock::Heading2),
          std::pair("compose.heading3", state.block == EditorBlock::Heading3),
          std::pair("compose.quote", state.block == EditorBlock::Quote),
          std::pair("compose.bullets", state.bulletList), std::pair("compose.numbers", state.orderedList)})
        m_actions.action(id)->setChecked(checked);
}

} // namespace waymark
