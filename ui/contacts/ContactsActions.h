// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QObject>

class QWidget;

namespace waymark {

class ContactsPage;

/// What can be done with the chosen contacts of the list of all contacts.
class ContactsActions : public QObject
{
    Q_OBJECT
public:
    ContactsActions(const UiContext &context, ContactsPage *page, QWidget *window);

private:
    void change();
    void erase();
    void updateEnabled();

    UiContext m_context;
    ContactsPage *m_page;
    QWidget *m_window;
};

} // namespace waymark
