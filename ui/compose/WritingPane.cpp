// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/WritingPane.h"

#include "core/email/ConditionRules.h"
#include "core/email/checks/Mends.h"
#include "core/work/ConditionWords.h"
#include "ui/compose/BodySkeleton.h"
#include "ui/compose/ChangesDialog.h"
#include "ui/compose/ChecksPane.h"
#include "ui/compose/ComposeFooter.h"
#include "ui/compose/EditorActions.h"
#include "ui/compose/EditorSetup.h"
#include "ui/compose/FindingMend.h"
#include "ui/compose/FormatBar.h"
#include "ui/compose/GoToFinding.h"
#include "ui/compose/HeadFields.h"
#include "ui/compose/Inserting.h"
#include "ui/compose/LiveChecks.h"
#include "ui/compose/RecipientsModel.h"
#include "ui/compose/RecipientsPane.h"
#include "ui/compose/SourceLine.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waymark {

WritingPane::WritingPane(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions, this), m_recipients(new RecipientsPane), m_head(new HeadFields),
      m_editor(new EditorView(nullptr)), m_checks(new ChecksPane), m_footer(new ComposeFooter),
      m_source(new SourceLine), m_live(new LiveChecks(this)),
      m_inserting(new Inserting(m_editor, m_head, this)), m_panes(new QSplitter)
{
    m_editor->setObjectName(QStringLiteral("composeBody"));
    new BodySkeleton(m_editor);
    makeActions();
    m_formatBar = new FormatBar(m_actions, m_editor);
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

void WritingPane::makeActions()
{
    auto *editing = new EditorActions(m_actions, m_editor);
    connect(editing, &EditorActions::linkWanted, m_inserting, &Inserting::askForLink);
    m_actions.add("compose.token", [this] { m_inserting->offerTokens(); });
    m_actions.add("compose.button", [this] { m_inserting->askForButton(); });
    m_actions.add("compose.showValues", [this] { showValues(); });
    QAction *changes = m_actions.add("compose.changes", [this] { showChanges(); });
    changes->setEnabled(false);
    connect(this, &WritingPane::changesCounted, changes,
            [changes](int count) { changes->setEnabled(count > 0); });
    m_actions.add("compose.check", [this] { checkAgain(); });
    m_actions.add("compose.searchContacts", [this] { m_recipients->focusSearch(); });
    m_actions.add("compose.newContact", [this] { Q_EMIT m_recipients->addContactWanted(); });
    m_actions.add("compose.chooseAll", [this] { m_recipients->model().chooseAll(); });
    m_actions.add("compose.chooseNone", [this] { m_recipients->model().chooseNone(); });
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
    column->addWidget(m_source);
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
    connect(m_editor, &EditorView::imageOffered, this, [this] {
        Q_EMIT pasteDropped(tr("Pictures cannot be put into emails yet. Nothing was inserted; a link to the "
                               "picture can be."));
    });
    connect(m_editor, &EditorView::documentRefused, this, &WritingPane::bodyFailed);
    connect(m_source, &SourceLine::pageWanted, this, &WritingPane::pageWanted);
    connect(m_head, &HeadFields::refused, this, &WritingPane::pasteDropped);
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
        else if (node == QLatin1String("token"))
            m_inserting->askForSelectedFallback();
        else if (node == QLatin1String("image"))
            m_inserting->askForImageHere();
    });
    for (TokenLineEdit *line : {&m_head->subject(), &m_head->preheader()})
        connect(line, &TokenLineEdit::tokenActivated, m_inserting,
                [this, line](int position, const QString &token) {
                    m_inserting->askForLineFallback(line, position, token);
                });
    connect(m_formatBar, &FormatBar::tokenWanted, m_inserting, &Inserting::insertToken);
}

void WritingPane::connectChecks()
{
    connect(m_live, &LiveChecks::answered, this, &WritingPane::showAnswer);
    connect(m_checks, &ChecksPane::wanted, this,
            [this](const Finding &finding) { goToFinding(finding, *m_head, *m_editor, *m_recipients); });
    connect(m_checks, &ChecksPane::mendWanted, this, &WritingPane::mend);
    connect(m_checks, &ChecksPane::checkAgainWanted, this, &WritingPane::checkAgain);
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

void WritingPane::rewrite(const DraftTexts &texts)
{
    replaceLines(texts);
    m_editor->replaceDocument(texts.body);
    Q_EMIT written();
}

void WritingPane::showChanges()
{
    if (!m_template)
        return;
    auto *dialog = new ChangesDialog(*m_template, texts(), m_conditionText, window());
    connect(dialog, &ChangesDialog::restored, this, &WritingPane::rewrite);
    dialog->open();
}

void WritingPane::checkAgain()
{
    Q_EMIT checkAgainWanted();
    check();
}

void WritingPane::setFacts(const EmailFacts &facts)
{
    m_template = facts.emailTemplate();
    m_source->setTemplate(m_template);
    m_editor->setTemplateDocument(m_template ? m_template->body : QJsonObject());
    m_conditionText = [words = facts.words(), currency = facts.account().carr.value_or(Money()).currency](
                          const QJsonObject &attributes) {
        const auto criteria = criteriaFromJson(attributes);
        return criteria ? conditionWords(*criteria, words, currency) : tr("Only for some accounts");
    };
    m_editor->setConditionLabel(m_conditionText);
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
    m_live->check(texts(), m_recipients->model().recipients());
}

void WritingPane::mend(const Finding &finding, const QString &mend)
{
    if (mend == QLatin1String("keep")) {
        m_kept.insert(finding.token);
        m_checks->show(undecided(m_live->answer().findings));
    } else if (mend == QLatin1String("set-fallback")) {
        m_inserting->askForFallback(finding.token);
    } else if (mend == QLatin1String("choose-recipients")) {
        m_recipients->focusPerson({});
    } else if (mend == QLatin1String("remove-recipients")) {
        m_recipients->model().remove(finding.recipients);
    } else if (mend == QLatin1String("show-changes")) {
        showChanges();
    } else if (mend == QLatin1String("edit-link")) {
        goToFinding(finding, *m_head, *m_editor, *m_recipients);
        m_inserting->askForTargetHere();
    } else if (mend == QLatin1String("edit-image")) {
        goToFinding(finding, *m_head, *m_editor, *m_recipients);
        m_inserting->askForImageHere();
    } else if (Mends::isAutomatic(mend)) {
        mendTexts(finding);
    } else {
        Q_EMIT mendWanted(finding, mend);
    }
}

void WritingPane::mendTexts(const Finding &finding)
{
    m_editor->flush([guard = QPointer<WritingPane>(this), finding](const QJsonObject &) {
        if (!guard)
            return;
        const DraftTexts before = guard->texts();
        // A place is one of the texts that were checked; in later ones something else may stand there, and
        // the finding is looked for again.
        if (before != guard->m_live->answer().texts) {
            guard->m_mendSoon = finding;
            guard->check();
            return;
        }
        const auto mended = mendedTexts(before, finding);
        if (!mended || *mended == before)
            return;
        Q_EMIT guard->mending();
        if (finding.place.kind == FindingPlace::Kind::Body)
            guard->m_editor->replaceDocument(mended->body);
        else
            guard->replaceLines(*mended);
        Q_EMIT guard->written();
    });
}

void WritingPane::replaceLines(const DraftTexts &texts)
{
    m_head->subject().replaceValue(texts.subject);
    m_head->preheader().replaceValue(texts.preheader);
}

QList<Finding> WritingPane::undecided(const QList<Finding> &findings) const
{
    QList<Finding> left = findings;
    for (Finding &finding : left) {
        if (finding.id != QLatin1String("token-fallback") || !m_kept.contains(finding.token))
            continue;
        finding.severity = Severity::Passed;
        finding.id = QStringLiteral("token-fallback-kept");
    }
    std::ranges::stable_sort(left, {}, &Finding::severity);
    return left;
}

void WritingPane::showAnswer(const LiveAnswer &answer)
{
    m_checks->show(undecided(answer.findings));
    Q_EMIT changesCounted(answer.changes);
    m_head->show(answer);
    if (m_values != answer.values) {
        m_values = answer.values;
        setUpTokens(*m_editor, answer.values);
        m_head->setTokenValues(answer.values);
    }
    showValues();
    if (const auto mending = std::exchange(m_mendSoon, {}))
        mendWhatIsLeftOf(*mending, answer.findings);
}

/// The same finding, wherever it is by now.
void WritingPane::mendWhatIsLeftOf(const Finding &finding, const QList<Finding> &findings)
{
    const auto same = std::ranges::find_if(findings, [&finding](const Finding &one) {
        return one.id == finding.id && one.mend == finding.mend && one.place.kind == finding.place.kind &&
               one.sentence == finding.sentence;
    });
    if (same != findings.end())
        mendTexts(*same);
}

void WritingPane::showValues()
{
    if (m_actions.action("compose.showValues")->isChecked())
        m_editor->setValues(m_live->answer().values);
    else
        m_editor->clearValues();
}

} // namespace waymark
