// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/compose/editor/EditorView.h"

#include <QJsonArray>
#include <QVariant>

class QLineEdit;
class QWebEngineView;

namespace waymark::test {

/// A shown, active, ready editor on real WebEngine, between two fields, and a person at its keyboard.
class EditorHarness
{
public:
    EditorHarness();

    EditorView &view() { return *m_view; }
    QLineEdit *fieldBefore() const { return m_before; }
    QLineEdit *fieldAfter() const { return m_after; }
    QWebEngineView *web() const;
    /// What receives the keyboard.
    QWidget *keys() const;

    void load(const QJsonArray &blocks);
    /// Types into the body and waits until the page has it.
    void type(const QString &text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// The document with all that was typed, by flush().
    QJsonObject flushed();
    /// The same as one short line: "p(Hi b[bold] {contact.first_name}) ul(li(p(x))) hr".
    QString outline();
    /// The value of a script in the page.
    QVariant script(const QString &source);
    /// Waits until all commands so far have been done.
    void settle();
    /// The body's text selected from the first `from` to the end of the first `to`.
    void select(const QString &from, const QString &to = {});
    void caretAfter(const QString &text);

private:
    QWidget m_window;
    QLineEdit *m_before;
    EditorView *m_view;
    QLineEdit *m_after;
};

/// Shorthands for documents.
QJsonObject textNode(const QString &text, const QStringList &marks = {});
QJsonObject tokenNode(const QString &name, const QString &fallback = {});
QJsonObject paragraph(const QJsonArray &content = {});
QJsonObject paragraph(const QString &text);
QJsonObject heading(const QString &text, int level = 2);
QJsonObject node(const QString &type, const QJsonArray &content = {}, const QJsonObject &attributes = {});
QJsonObject documentOf(const QJsonArray &blocks);
/// A document as EditorHarness::outline() writes it.
QString outlineOf(const QJsonObject &document);

} // namespace waymark::test
