// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/WritingPane.h"

#include "ui/compose/ChecksPane.h"
#include "ui/compose/ComposeFooter.h"
#include "ui/compose/EditorSetup.h"
#include "ui/compose/FormatBar.h"
#include "ui/compose/GoToFinding.h"
#include "ui/compose/HeadFields.h"
#include "ui/compose/Inserting.h"
#include "ui/compose/LiveChecks.h"
#include "ui/compose/RecipientsPane.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

WritingPane::WritingPane(QWidget *parent)
    : QWidget(parent), m_recipients(new RecipientsPane), m_head(new HeadFields),
      m_editor(new EditorView(nullptr)), m_formatBar(new FormatBar(m_editor)), m_checks(new ChecksPane),
      m_footer(new ComposeFooter), m_live(new LiveChecks(this)),
      m_inserting(new Inserting(m_editor, m_head, this)), m_panes(new QSplitter)
{
    m_editor->setObjectName(QStringLiteral("composeBody"));
    m_panes->setObjectName(QStringLiteral("composePanes"));
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_recipients);
    m_panes->addWidget(makePaper());
    m_panes->addWidget(m_checks);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({288, 848, 304});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_footer);
    connectTexts();
    connectInserting();
    connectChecks();
}

QWidget *WritingPane::makePaper()
{
    auto *paper = new QFrame;
    paper->setProperty("pane", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_formatBar);
    column->addWidget(m_editor, 1);
    return paper;
}

void WritingPane::connectTexts()
{
    connect(m_head, &HeadFields::changed, this, &WritingPane::written);
    connect(m_editor, &EditorView::documentChanged, this, &WritingPane::written);
    connect(this, &WritingPane::written, this, &WritingPane::check);
    connect(m_head, &HeadFields::left, this, &WritingPane::left);
    connect(m_editor, &EditorView::focusChanged, this, [this](bool focused) {
        if (!focused)
            Q_EMIT left();
    });
    connect(m_editor, &EditorView::pasteDropped, this, &WritingPane::pasteDropped);
    connect(m_recipients, &RecipientsPane::chosenChanged, this, [this] {
        Q_EMIT recipientsChanged(m_recipients->chosen());
        check();
    });
}

void WritingPane::connectInserting()
{
    connect(m_editor, &EditorView::linkRequested, m_inserting, &Inserting::askForLink);
    connect(m_editor, &EditorView::nodeActivated, this, [this](const QString &node) {
        if (node == QLatin1String("button"))
            m_inserting->askForButton();
    });
    connect(m_formatBar, &FormatBar::linkWanted, m_inserting, &Inserting::askForLink);
    connect(m_formatBar, &FormatBar::buttonWanted, m_inserting, &Inserting::askForButton);
    connect(m_formatBar, &FormatBar::tokenWanted, m_inserting, &Inserting::insertToken);
    connect(m_formatBar, &FormatBar::showValuesChanged, this, &WritingPane::showValues);
}

void WritingPane::connectChecks()
{
    connect(m_live, &LiveChecks::answered, this, &WritingPane::showAnswer);
    connect(m_checks, &ChecksPane::wanted, this,
            [this](const Finding &finding) { goToFinding(finding, *m_head, *m_editor, *m_recipients); });
    connect(m_checks, &ChecksPane::checkAgainWanted, this, [this] {
        Q_EMIT checkAgainWanted();
        check();
    });
}

DraftTexts WritingPane::texts() const
{
    return {m_head->subject().value(), m_head->preheader().value(), m_editor->document()};
}

void WritingPane::setTexts(const DraftTexts &texts)
{
    m_head->subject().setValue(texts.subject);
    m_head->preheader().setValue(texts.preheader);
    m_editor->setDocument(texts.body);
    check();
}

void WritingPane::setFacts(const EmailFacts &facts)
{
    m_live->setFacts(facts);
    m_head->setSender(facts.sender());
    m_editor->setFooterNote(
        facts.draft().kind == EmailKind::Program
            ? tr("Footer with the unsubscribe link and the postal address is added when sending.")
            : tr("Footer with the postal address is added when sending."));
}

void WritingPane::setPeople(const DraftPeople &people)
{
    m_recipients->show(people);
    check();
}

void WritingPane::showTheme()
{
    m_editor->setTheme(editorColours(*this));
}

void WritingPane::check()
{
    m_live->check(texts(), m_recipients->chosen());
}

void WritingPane::showAnswer(const LiveAnswer &answer)
{
    m_checks->show(answer.findings);
    m_head->show(answer);
    showValues(m_formatBar->showsValues());
}

void WritingPane::showValues(bool shown)
{
    if (shown)
        m_editor->setValues(m_live->answer().values);
    else
        m_editor->clearValues();
}

} // namespace waymark
