// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QSet>
#include <QTextObjectInterface>

#include <functional>

namespace waymark {

/// Draws the tokens of a TokenLineEdit as chips. A chip is taller than its line allows, so it tells the
/// layout a smaller height and draws beyond it: lines with and without tokens have the same baseline.
class TokenObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    /// What to write on a token of this name.
    void setLabels(std::function<QString(const QString &name)> label) { m_label = std::move(label); }
    /// Tokens shown amber, unless they have a fallback.
    void setWithoutValue(const QSet<QString> &names) { m_withoutValue = names; }

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    std::function<QString(const QString &)> m_label;
    QSet<QString> m_withoutValue;
};

} // namespace waymark
