// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/StoredEmails.h"
#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"

#include <QMainWindow>

namespace waymark {

class Banner;
class LinksPane;
class PeopleFrame;
class PreviewStage;
class RowView;
class StoredEmailsModel;

/// An email as it was sent, or as it waits to be: every recipient's own, to be read and nothing else.
class EmailWindow : public QMainWindow
{
    Q_OBJECT
public:
    EmailWindow(const UiContext &context, const PreviewParts &parts, const SubmissionId &submission);

    /// What is shown for the present recipient.
    const PreviewStage &stage() const { return *m_stage; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeMenus();
    void askForFile();
    bool isOurs(const ChangeSet &changes) const;
    void refresh();
    /// Gets from the team's server what is not here.
    void fetch();
    void showProblem(const StoredEmail &email);
    void showCurrent();
    void step(int by);
    const StoredEmail *current() const;
    void writeFile(const QString &path);

    UiContext m_context;
    PreviewParts m_parts;
    SubmissionId m_id;
    StoredEmails m_stored;
    StoredEmailsModel *m_recipients;
    PeopleFrame *m_people;
    RowView *m_list;
    Banner *m_banner;
    PreviewStage *m_stage;
    LinksPane *m_links;
    bool m_fetching = false;
    QString m_notFetched; ///< Why the last attempt brought nothing.
};

} // namespace waymark
