// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Tone.h"

#include <QFrame>
#include <QHash>
#include <QString>

#include <optional>

class QHBoxLayout;

namespace waymark {

class Button;
class ElidedLabel;
class TextLabel;

/// The line at the window's foot: what is going on here at the start; outbox, sync state and the person at
/// the end.
class StatusLine : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setActivity(const QString &text);
    QString activity() const;
    /// Shows or renews a segment; segments stand in the order of their first showing. An empty text hides it.
    void setSegment(const QString &id, std::optional<Icon> icon, const QString &text,
                    const QString &tooltip = {}, Tone tone = Tone::Neutral);
    /// The button of a segment, for what opens from it; null before its first showing.
    QWidget *segment(const QString &id) const;
    void setPerson(const QString &name);

Q_SIGNALS:
    void segmentActivated(const QString &id);

private:
    ElidedLabel *m_activity;
    QHBoxLayout *m_segments;
    TextLabel *m_person;
    QHash<QString, Button *> m_byId;
};

} // namespace waymark
