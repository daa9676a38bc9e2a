// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/suppressions/AddSuppressionDialog.h"

#include <QObject>

class QWidget;

namespace waymark {

class SuppressionsPage;

/// What can be done with the list of suppressed addresses.
class SuppressionActions : public QObject
{
    Q_OBJECT
public:
    SuppressionActions(const UiContext &context, SuppressionsPage *page, QWidget *window);

private:
    void add(AddSuppressionDialog::About about);
    void lift();
    void askForFile();
    void readFile(const QString &path);

    UiContext m_context;
    SuppressionsPage *m_page;
    QWidget *m_window;
};

} // namespace waymark
