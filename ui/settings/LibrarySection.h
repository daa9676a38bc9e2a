// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/library/LibraryExchange.h"
#include "core/work/library/LibraryUpdate.h"
#include "ui/settings/SettingsSection.h"

#include <QThreadPool>

#include <functional>

class QComboBox;
class QFileDialog;

namespace waymark {

/// The workspace's library: what has a newer text and waits for a choice, and libraries as files and as pages
/// of documentation.
class LibrarySection : public SettingsSection
{
    Q_OBJECT
public:
    explicit LibrarySection(const UiContext &context, QWidget *parent = nullptr);

    /// Reads anew what waits.
    void refresh();

Q_SIGNALS:
    /// An email of the library is to be shown, to be read.
    void templateWanted(const waymark::TemplateId &id);

private:
    /// What a page or a file is asked for.
    struct Choice
    {
        QString id; ///< Empty for all playbooks.
        bool isTemplate = false;
    };
    /// What the section shows.
    struct Contents
    {
        QList<Playbook> playbooks;
        QList<EmailTemplate> templates;
        QList<NewerText> waiting;
    };

    void addFileParts();
    void updateButtons();
    void showContents(const Contents &contents);
    void showWaiting(const QList<NewerText> &waiting);
    QWidget *waitingRow(const NewerText &text);
    void keepOurs(const NewerText &text);
    void takeNew(const NewerText &text);
    Choice chosen() const;
    /// Opens a dialog, and does `then` with what was chosen.
    void ask(QFileDialog *dialog, const std::function<void(const QString &path)> &then);
    void askForImport();
    void askForExport();
    void askForMarkdown();
    void import(const QString &path);
    void write(const QString &path, const std::function<Result<void>()> &writing);
    static Result<Contents> contents(const WorkContext &work);

    QThreadPool m_reading; ///< Ends before the store does.
    LibraryUpdate m_update;
    LibraryExchange m_exchange;
    TextLabel *m_summary;
    QVBoxLayout *m_waiting;
    QComboBox *m_choice;
    Button *m_read;
    Button *m_export;
};

} // namespace waymark
