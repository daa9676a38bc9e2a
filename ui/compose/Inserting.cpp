// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/Inserting.h"

#include "ui/compose/FallbackDialog.h"
#include "ui/compose/HeadFields.h"
#include "ui/compose/ImageDialog.h"
#include "ui/compose/TargetDialog.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QPointer>

namespace waymark {

Inserting::Inserting(EditorView *editor, HeadFields *head, QWidget *window)
    : QObject(window), m_editor(editor), m_head(head), m_window(window)
{
}

void Inserting::insertToken(const QString &name)
{
    if (TokenLineEdit *line = m_head->focusedLine())
        line->insertToken(name);
    else
        m_editor->insertToken(name);
}

void Inserting::offerTokens()
{
    if (TokenLineEdit *line = m_head->focusedLine())
        line->offerTokens();
    else
        m_editor->openTokenList();
}

void Inserting::askForLink()
{
    const EditorState state = m_editor->state();
    auto *dialog = new TargetDialog(TargetDialog::Kind::Link, state.selectedText, state.link, m_window);
    if (state.hasSelection || !state.link.isEmpty())
        dialog->setWordsKept();
    if (!state.link.isEmpty()) {
        dialog->offerRemoval();
        connect(dialog, &TargetDialog::removalWanted, m_editor, &EditorView::removeLink);
    }
    connect(dialog, &TargetDialog::chosen, m_editor,
            [this](const QString &words, const QString &address) { m_editor->setLink(address, words); });
    dialog->open();
}

void Inserting::askForButton()
{
    const EditorState state = m_editor->state();
    const bool existing = state.node == QLatin1String("button");
    const QString address = state.nodeAttributes.value(QLatin1String("href")).toString();
    auto *dialog = new TargetDialog(TargetDialog::Kind::Button, {}, existing ? address : QString(), m_window);
    if (existing)
        dialog->setWordsKept();
    connect(dialog, &TargetDialog::chosen, m_editor,
            [this, existing](const QString &words, const QString &to) {
                if (existing)
                    m_editor->setNodeAttributes({{QStringLiteral("href"), to}});
                else
                    m_editor->insertButton(words, to);
            });
    dialog->open();
}

void Inserting::askForTargetHere()
{
    m_editor->flush([guard = QPointer<Inserting>(this)](const QJsonObject &) {
        if (!guard)
            return;
        if (guard->m_editor->state().node == QLatin1String("button"))
            guard->askForButton();
        else
            guard->askForLink();
    });
}

void Inserting::askForImageHere()
{
    m_editor->flush([guard = QPointer<Inserting>(this)](const QJsonObject &) {
        const EditorState state = guard ? guard->m_editor->state() : EditorState();
        if (!guard || state.node != QLatin1String("image"))
            return;
        const int width = state.nodeAttributes.value(QLatin1String("width")).toInt();
        auto *dialog = new ImageDialog(state.nodeAttributes.value(QLatin1String("alt")).toString(), width,
                                       guard->m_window);
        connect(dialog, &ImageDialog::chosen, guard->m_editor,
                [editor = guard->m_editor, width](const QString &words, int chosen) {
                    QJsonObject attributes{{QStringLiteral("alt"), words}};
                    if (chosen != width) {
                        attributes.insert(QStringLiteral("width"), chosen > 0 ? chosen : QJsonValue());
                        attributes.insert(QStringLiteral("height"), QJsonValue::Null);
                    }
                    editor->setNodeAttributes(attributes);
                });
        dialog->open();
    });
}

void Inserting::askForFallback(const QString &token)
{
    auto *dialog = new FallbackDialog(token, {}, m_window);
    connect(dialog, &FallbackDialog::chosen, this, [this, token](const QString &fallback) {
        if (fallback.isEmpty())
            return;
        m_head->setTokenFallback(token, fallback);
        m_editor->setTokenFallback(token, fallback);
    });
    dialog->open();
}

void Inserting::askForSelectedFallback()
{
    const QJsonObject attributes = m_editor->state().nodeAttributes;
    auto *dialog = new FallbackDialog(attributes.value(u"name").toString(),
                                      attributes.value(u"fallback").toString(), m_window);
    connect(dialog, &FallbackDialog::chosen, m_editor, [this](const QString &fallback) {
        m_editor->setNodeAttributes({{QStringLiteral("fallback"), fallback}});
    });
    dialog->open();
}

void Inserting::askForLineFallback(TokenLineEdit *line, int position, const QString &token)
{
    const QString present = line->fallbackAt(position);
    auto *dialog = new FallbackDialog(token, present, m_window);
    connect(dialog, &FallbackDialog::chosen, line, [line, position, present](const QString &fallback) {
        if (fallback != present)
            line->setFallback(position, fallback);
    });
    dialog->open();
}

} // namespace waymark
