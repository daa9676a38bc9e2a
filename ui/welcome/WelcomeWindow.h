// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FirstStart.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace waymark {

class AboutYouForm;
class Button;
class Store;
class TextLabel;

/// The first start: who the person is and whom the emails come from, then whether to look around with sample
/// data or to start empty. Who joins a team says who they are and starts empty at once. Nothing is written
/// before one of these choices.
class WelcomeWindow : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomeWindow(Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The workspace exists and belongs to this person, who wants to connect it to a server if `joinsTeam`.
    void begun(const waymark::UserId &person, bool joinsTeam);

private:
    enum class Beginning { Sample, Own, Team };

    QWidget *makeChoicePage();
    void goOn();
    void join();
    void begin(Beginning beginning);
    void showError(const QString &sentence);

    FirstStart m_start;
    QStackedWidget *m_pages;
    AboutYouForm *m_form;
    TextLabel *m_error;
    QWidget *m_firstChoice = nullptr;
};

} // namespace waymark
