// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/domain/Ids.h"
#include "core/email/ReaderText.h"
#include "core/work/DraftTexts.h"
#include "ui/compose/LiveAnswer.h"
#include "ui/shell/WindowActions.h"

#include <QList>
#include <QSet>
#include <QWidget>

#include <optional>

class QSplitter;

namespace waymark {

class ActionRegistry;
class ChecksPane;
class ComposeFooter;
class EditorView;
class EmailFacts;
class FormatBar;
class HeadFields;
class Inserting;
class LiveChecks;
class RecipientsPane;
class SourceLine;
struct Draft;
struct DraftPeople;

/// The first step of a composer: who gets the email, its texts, what the checks say about them, and the foot.
/// Knows no store: it is given what it shows, and tells what a person did.
class WritingPane : public QWidget
{
    Q_OBJECT
public:
    /// Makes the pane's own actions of `actions`.
    explicit WritingPane(ActionRegistry &actions, QWidget *parent = nullptr);

    RecipientsPane &recipients() { return *m_recipients; }
    EditorView &editor() { return *m_editor; }
    ComposeFooter &footer() { return *m_footer; }
    /// The three panes side by side.
    QSplitter &panes() { return *m_panes; }

    /// The texts as they are written at this moment; the body at most 30 ms behind (see EditorView).
    DraftTexts texts() const;
    void setTexts(const DraftTexts &texts);
    /// The same as an edit of the person's: it can be undone, and written() tells of it.
    void rewrite(const DraftTexts &texts);

    /// The template as it is now; nothing when it is not there any more.
    const std::optional<EmailTemplate> &emailTemplate() const { return m_template; }
    /// Which accounts get the blocks of a condition, in words.
    const ConditionText &conditionText() const { return m_conditionText; }

    /// Opens what is other than in the template; does nothing where there is none.
    void showChanges();
    /// Reads the facts anew and checks again.
    void checkAgain();

    /// What the checks go by, and what stands around the texts.
    void setFacts(const EmailFacts &facts);
    void setPeople(const DraftPeople &people);
    /// Paints the paper in the present theme.
    void showTheme();

Q_SIGNALS:
    /// The person changed a text.
    void written();
    /// A mend is about to change a text.
    void mending();
    /// The keyboard left a text.
    void left();
    void recipientsChanged(const QList<waymark::ContactId> &recipients);
    void checkAgainWanted();
    /// How many things are other than in the template.
    void changesCounted(int count);
    /// A mend of a finding that goes beyond the email: "edit-contact", "edit-account", "open-…-settings".
    void mendWanted(const waymark::Finding &finding, const QString &mend);
    /// A paste was cleaned or refused; `what` is a sentence that says what was left out.
    void pasteDropped(const QString &what);
    /// The page that the template was written from shall be opened in a browser.
    void pageWanted(const QUrl &page);
    /// The body cannot be shown; `sentence` says why and what to do.
    void bodyFailed(const QString &sentence);

private:
    void makeActions();
    QWidget *makePaper();
    void connectTexts();
    void connectInserting();
    void connectChecks();
    void check();
    void mend(const Finding &finding, const QString &mend);
    /// Mends it in the texts, by itself.
    void mendWhatIsLeftOf(const Finding &finding, const QList<Finding> &findings);
    void mendTexts(const Finding &finding);
    void replaceLines(const DraftTexts &texts);
    /// The findings without those that the person has decided on.
    QList<Finding> undecided(const QList<Finding> &findings) const;
    void showAnswer(const LiveAnswer &answer);
    void showValues();

    WindowActions m_actions;
    RecipientsPane *m_recipients;
    HeadFields *m_head;
    EditorView *m_editor;
    FormatBar *m_formatBar = nullptr;
    ChecksPane *m_checks;
    ComposeFooter *m_footer;
    SourceLine *m_source;
    LiveChecks *m_live;
    Inserting *m_inserting;
    QSplitter *m_panes;
    std::optional<EmailTemplate> m_template;
    ConditionText m_conditionText;
    std::optional<QHash<QString, QString>> m_values; ///< What the lists of tokens show.
    std::optional<Finding> m_mendSoon;               ///< Pressed before the newest texts were checked.
    QSet<QString> m_kept;                            ///< Tokens whose fallback the person has chosen to keep.
};

} // namespace waymark
