// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/TemplateFacts.h"

#include "core/work/library/TemplateReading.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WebPage.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace waymark {

namespace {

QString useWords(const TemplateUse &use)
{
    return TemplateFacts::tr("%1: step %2 of %3, day %4", "a playbook")
        .arg(use.playbook)
        .arg(use.step)
        .arg(use.stepCount)
        .arg(use.day);
}

QVBoxLayout *addGroup(QVBoxLayout *layout, const QString &name)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(tokens::space::s1);
    group->addWidget(new TextLabel(name, TextStyle::Small, Color::TextTertiary));
    layout->addLayout(group);
    return group;
}

TextLabel *addLine(QVBoxLayout *group, const char *objectName, TextStyle style = TextStyle::Body,
                   Color ink = Color::TextPrimary)
{
    auto *line = new TextLabel({}, style, ink);
    line->setObjectName(QLatin1String(objectName));
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    group->addWidget(line);
    return line;
}

} // namespace

TemplateFacts::TemplateFacts(QWidget *parent)
    : QFrame(parent), m_parts(new QWidget), m_shown(new QCheckBox(tr("Show these parts")))
{
    setProperty("pane", QStringLiteral("pane"));
    setMinimumWidth(240);
    auto *facts = new QVBoxLayout;
    facts->setContentsMargins(tokens::space::paneInset, tokens::space::s3, tokens::space::paneInset,
                              tokens::space::s4);
    facts->setSpacing(tokens::space::s4);
    auto *examples = addLine(facts, "templateExamples", TextStyle::Small, Color::TextSecondary);
    examples->setText(tr("As a recipient gets it from you, with examples for the values of the contact and "
                         "the account. Nothing is sent from here."));
    m_playbooks = addLine(addGroup(facts, tr("Sent by")), "templatePlaybooks");
    addSource(facts);
    addConditions(facts);
    auto *markdown = new Button(tr("Export as Markdown…"));
    markdown->setObjectName(QStringLiteral("templateMarkdown"));
    connect(markdown, &QPushButton::clicked, this, &TemplateFacts::markdownWanted);
    facts->addWidget(markdown, 0, Qt::AlignLeading);
    facts->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PaneHead(tr("Email template")));
    layout->addLayout(facts, 1);
}

void TemplateFacts::addSource(QVBoxLayout *facts)
{
    QVBoxLayout *group = addGroup(facts, tr("Written from"));
    m_page = addLine(group, "templatePage");
    m_page->setTextFormat(Qt::RichText);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_page->setFocusPolicy(Qt::StrongFocus);
    m_compared = addLine(group, "templateCompared", TextStyle::Small, Color::TextSecondary);
    connect(m_page, &QLabel::linkActivated, this, &TemplateFacts::pageWanted);
}

void TemplateFacts::addConditions(QVBoxLayout *facts)
{
    auto *layout = new QVBoxLayout(m_parts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::space::s2);
    m_conditions = addLine(addGroup(layout, tr("Parts for some accounts")), "templateConditions");
    m_shown->setObjectName(QStringLiteral("templateShowConditions"));
    m_shown->setChecked(true);
    layout->addWidget(m_shown);
    facts->addWidget(m_parts);
    connect(m_shown, &QCheckBox::toggled, this, &TemplateFacts::conditionsToggled);
}

void TemplateFacts::show(const TemplateReading &reading)
{
    const EmailTemplate &emailTemplate = reading.emailTemplate();
    QStringList uses;
    for (const TemplateUse &use : reading.uses())
        uses.append(useWords(use));
    m_playbooks->setText(uses.isEmpty() ? tr("No playbook sends this email.") : uses.join(QLatin1Char('\n')));
    m_url = webPage(emailTemplate.sourceUrl);
    const QString title = emailTemplate.sourceTitle.simplified();
    m_page->setText(
        m_url.isEmpty()
            ? tr("Nothing that is named.", "the page that an email was written from").toHtmlEscaped()
            : QStringLiteral("<a href=\"%1\">%2</a>")
                  .arg(m_url.toString(QUrl::FullyEncoded).toHtmlEscaped(),
                       (title.isEmpty() ? m_url.host() : title).toHtmlEscaped()));
    m_page->setToolTip(m_url.toDisplayString().toHtmlEscaped());
    m_compared->setVisible(emailTemplate.comparedOn.isValid() && !m_url.isEmpty());
    m_compared->setText(tr("Last compared with it on %1").arg(Formats().fullDate(emailTemplate.comparedOn)));
    m_conditions->setText(reading.conditions().join(QLatin1Char('\n')));
    m_parts->setVisible(!reading.conditions().isEmpty());
}

bool TemplateFacts::showsConditions() const
{
    return m_shown->isChecked();
}

} // namespace waymark
