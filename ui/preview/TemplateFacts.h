// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>
#include <QUrl>

class QCheckBox;
class QVBoxLayout;

namespace waymark {

class TemplateReading;
class TextLabel;

/// What there is to know of an email template beside its text: the playbooks that send it, the page that it
/// was written from, and whom some of its parts are for.
class TemplateFacts : public QFrame
{
    Q_OBJECT
public:
    explicit TemplateFacts(QWidget *parent = nullptr);

    void show(const TemplateReading &reading);
    /// The page that it was written from; empty for none of the web.
    const QUrl &page() const { return m_url; }
    /// The parts that only some accounts get are to be shown.
    bool showsConditions() const;

Q_SIGNALS:
    void conditionsToggled();
    void pageWanted();
    void markdownWanted();

private:
    void addSource(QVBoxLayout *facts);
    void addConditions(QVBoxLayout *facts);

    QWidget *m_parts; ///< All about the conditions.
    QCheckBox *m_shown;
    TextLabel *m_playbooks;
    TextLabel *m_page;
    TextLabel *m_compared;
    TextLabel *m_conditions;
    QUrl m_url;
};

} // namespace waymark
