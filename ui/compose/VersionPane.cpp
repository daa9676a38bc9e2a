// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/VersionPane.h"

#include "ui/compose/DifferenceView.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WordsLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int AgainstTemplate = 1;

/// As much of what cannot be read as helps to see what it is.
constexpr qsizetype shownTrouble = 300;

/// What is stored of a version, for somebody who wants to save what can be saved of it by hand.
QString storedText(const DraftRevision &text)
{
    if (!text.unreadable.isEmpty())
        return text.unreadable;
    const auto json = [](const auto &value) {
        return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    };
    return QStringList{json(text.subject), json(text.preheader), json(text.body)}.join(QLatin1Char('\n'));
}

WordChange words(WordChange::Kind kind, const QString &text)
{
    return {kind, {{text, false}}};
}

} // namespace

VersionPane::VersionPane(const std::optional<EmailTemplate> &emailTemplate, const ConditionText &condition,
                         const VersionWords &words, QWidget *parent)
    : QFrame(parent), m_template(emailTemplate), m_condition(condition), m_words(words),
      m_title(new ElidedLabel({}, TextStyle::Heading)),
      m_about(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_against(new SegmentedControl),
      m_legend(new WordsLabel({}, Color::TextSecondary)), m_comparison(new QWidget),
      m_stack(new QStackedWidget), m_difference(new DifferenceView(DifferenceView::Shows::Everything)),
      m_trouble(nullptr)
{
    m_scroll = new ScrollPane(m_difference);
    m_scroll->setObjectName(QStringLiteral("versionText"));
    m_scroll->setAccessibleName(tr("Text of the version"));
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(makeTrouble());
    setProperty("pane", QStringLiteral("surface"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
}

QWidget *VersionPane::makeHead()
{
    auto *head = new QFrame;
    head->setProperty("edge", QStringLiteral("bottom"));
    m_about->setWordWrap(true);
    m_against->setObjectName(QStringLiteral("versionAgainst"));
    m_against->setAccessibleName(tr("Compared with"));
    m_against->addSegment(tr("Present text"));
    if (m_template)
        m_against->addSegment(tr("Template %1").arg(m_template->version));
    connect(m_against, &SegmentedControl::currentChanged, this, &VersionPane::compare);
    auto *choice = new QHBoxLayout(m_comparison);
    choice->setContentsMargins(0, tokens::space::s1, 0, 0);
    choice->setSpacing(tokens::space::s2);
    choice->addWidget(new TextLabel(tr("Compared with"), TextStyle::Body, Color::TextSecondary));
    choice->addWidget(m_against);
    choice->addSpacing(tokens::space::s3);
    choice->addWidget(m_legend, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(tokens::space::s5, tokens::space::s3, tokens::space::s5, tokens::space::s3);
    column->setSpacing(tokens::space::s1);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_comparison);
    return head;
}

QWidget *VersionPane::makeTrouble()
{
    m_trouble = new EmptyState(
        Icon::TriangleAlert, tr("This version cannot be shown"),
        tr("What is stored of it is damaged, or was written by a newer Waymark. It is kept as it was found, "
           "as long as the draft."));
    m_trouble->setObjectName(QStringLiteral("versionTrouble"));
    auto *copy = m_trouble->addButton(new Button(tr("Copy what is stored"), Icon::Copy));
    copy->setObjectName(QStringLiteral("versionCopyStored"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(storedText(m_version.text)); });
    return m_trouble;
}

void VersionPane::show(const DraftHistory &history, const DraftVersion &version)
{
    m_history = history;
    m_version = version;
    m_title->setText(m_words.title(version));
    QStringList about;
    if (version.text.savedAt.isValid() && !version.author.isEmpty())
        about += tr("Saved by %1, %2.").arg(Formats::name(version.author), m_words.when(version));
    else if (version.text.savedAt.isValid())
        about += tr("Saved %1.").arg(m_words.when(version));
    if (const QString reason = VersionWords::reason(version); !reason.isEmpty())
        about += reason;
    m_about->setText(about.join(QLatin1Char(' ')));
    m_about->setVisible(!about.isEmpty());
    m_comparison->setVisible(version.isReadable());
    m_stack->setCurrentIndex(version.isReadable() ? 0 : 1);
    if (!version.isReadable())
        m_trouble->setDetail(version.trouble.left(shownTrouble));
    else
        compare();
}

QList<DifferencePart> VersionPane::partsAgainst(bool ownTemplate) const
{
    const DraftTexts shown = DraftTexts::of(m_version.text);
    if (ownTemplate)
        return differenceBetween(DraftTexts::of(*m_template), shown, m_condition);
    const DraftRevision &present = m_history.versions.first().text;
    QList<DifferencePart> parts = differenceBetween(shown, DraftTexts::of(present), m_condition);
    if (m_version.text.recipients && present.recipients)
        parts.prepend(
            recipientsDifference(*m_version.text.recipients, *present.recipients, m_history.people));
    return parts;
}

void VersionPane::compare()
{
    if (!m_version.isReadable() || m_history.versions.isEmpty())
        return;
    const bool ownTemplate = m_template && m_against->currentIndex() == AgainstTemplate;
    const QList<DifferencePart> parts = partsAgainst(ownTemplate);
    m_difference->setParts(parts);
    m_scroll->verticalScrollBar()->setValue(0);
    const auto isSame = [](const DifferencePart &part) { return part.kind == DifferencePart::Kind::Same; };
    if (std::ranges::all_of(parts, isSame))
        m_legend->setWords({words(WordChange::Kind::Same, m_version.isPresent() && !ownTemplate
                                                              ? tr("This is the email as it is now.")
                                                              : tr("There is no difference."))});
    else
        m_legend->setWords({words(WordChange::Kind::Inserted,
                                  ownTemplate ? tr("Only in this version") : tr("Only in the present text")),
                            words(WordChange::Kind::Same, QStringLiteral("   ")),
                            words(WordChange::Kind::Removed,
                                  ownTemplate ? tr("Only in the template") : tr("Only in this version"))});
}

} // namespace waymark
