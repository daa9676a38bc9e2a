// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"

#include <QFrame>
#include <QUrl>

#include <optional>

namespace waymark {

class Button;
class TextLabel;

/// The quiet line below the paper: the public page that the email's template was written from, and when the
/// two were last compared. Hidden where there is none.
class SourceLine : public QFrame
{
    Q_OBJECT
public:
    explicit SourceLine(QWidget *parent = nullptr);

    void setTemplate(const std::optional<EmailTemplate> &emailTemplate);

Q_SIGNALS:
    void pageWanted(const QUrl &page);

private:
    Button *m_page;
    TextLabel *m_compared;
    QUrl m_url;
};

} // namespace waymark
