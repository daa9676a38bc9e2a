// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "core/work/PreparedEmail.h"
#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/PreviewStep.h"

#include <optional>

class QUrl;

namespace waymark {

class Banner;
class CountPill;
class LinksModel;
class PreviewFooter;
class PreviewRecipientsModel;
class PreviewStage;
class RowView;
class SendEmail;
class SendingFacts;
class TextLabel;

/// Preview and Proceed: every recipient's email exactly as it will leave, what stands in its way, and Send.
class PreviewPanel : public PreviewStep
{
    Q_OBJECT
public:
    PreviewPanel(const UiContext &context, const PreviewParts &parts, QWidget *parent = nullptr);

    void show(const PreparedEmail &email) override;
    void setPreviewed(int revision) override;
    QList<QMenu *> menus() const override { return m_menus; }

    /// What is shown for the present recipient.
    QByteArray shownHtml() const;
    QByteArray shownText() const;
    QString shownSubject() const;

    void showRecipient(const ContactId &contact);
    void send();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeRecipients();
    QWidget *makeFacts();
    void makeMenus();
    void connectParts();
    void showRows();
    void showFindings(const QList<Finding> &findings);
    void showCurrent();
    void step(int by);
    int currentRow() const;
    void updateMaySend();
    void askToOpen(const QUrl &target);
    void askForTest();
    void sendTest(const QString &address);
    void askForFile();
    void writeFile(const QString &path);

    UiContext m_context;
    PreviewParts m_parts;
    std::optional<PreparedEmail> m_email;
    PreviewRecipientsModel *m_recipients;
    RowView *m_list;
    CountPill *m_count;
    TextLabel *m_leftOut;
    PreviewStage *m_stage;
    Banner *m_banner;
    LinksModel *m_links;
    RowView *m_linkList;
    CountPill *m_linkCount;
    SendingFacts *m_facts;
    PreviewFooter *m_footer;
    SendEmail *m_sender;
    QList<QMenu *> m_menus;
    ContactId m_current;
    int m_previewedRevision = 0;
    bool m_sending = false;
};

} // namespace waymark
