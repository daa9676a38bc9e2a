// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "core/work/PreparedEmail.h"
#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/widgets/PreviewStep.h"

#include <optional>

class QSplitter;

namespace waymark {

class Banner;
class CoveragePane;
class LinksPane;
class PreviewFooter;
class PreviewOutputs;
class PreviewPeoplePane;
class PreviewStage;
class SendEmail;
class SendingFacts;

/// Preview and Proceed: every recipient's email exactly as it will leave, what stands in its way, and Send.
class PreviewPanel : public PreviewStep
{
    Q_OBJECT
public:
    PreviewPanel(const UiContext &context, const PreviewParts &parts, QWidget *parent = nullptr);

    void show(const PreparedEmail &email) override;
    void refresh(const PreparedEmail &email) override;
    void setPreviewed(int revision) override;
    void setDraftAction(QAction *saveAndClose) override;

    /// What is shown for the present recipient.
    QByteArray shownHtml() const;
    QByteArray shownText() const;
    QString shownSubject() const;

    void showRecipient(const ContactId &contact);
    /// Sends it; warnings that nobody has decided on yet are asked about first.
    void send();

protected:
    void changeEvent(QEvent *event) override;

private:
    void keepPanes(QSplitter *panes);
    QWidget *makeRight();
    void connectPanes();
    void makeActions();
    void showFacts(bool keepSeen);
    void showFindings(const QList<Finding> &findings);
    void lookAgain();
    void showCurrent();
    void step(int by);
    QList<Finding> undecidedWarnings() const;
    void leave();
    void updateMaySend();

    UiContext m_context;
    PreviewParts m_parts;
    WindowActions m_actions;
    std::optional<PreparedEmail> m_email;
    Banner *m_banner; ///< What stands in the way of sending.
    Banner *m_news;   ///< What was done with what is shown.
    PreviewPeoplePane *m_people;
    PreviewStage *m_stage;
    LinksPane *m_links;
    CoveragePane *m_coverage;
    SendingFacts *m_facts;
    PreviewFooter *m_footer = nullptr;
    PreviewOutputs *m_outputs;
    SendEmail *m_sender;
    QList<Finding> m_decided; ///< Warnings that the person has sent the email in spite of.
    QByteArray m_fingerprint; ///< Of what the person is looking at.
    int m_previewedRevision = 0;
    bool m_changed = false;   ///< Something else than what the person has looked at is shown.
    bool m_leadsBack = false; ///< The banner's button goes back to editing.
    bool m_sending = false;
};

} // namespace waymark
