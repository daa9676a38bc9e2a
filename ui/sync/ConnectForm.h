// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/sync/ServerAccess.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace waymark {

class FormField;

/// Where the server is and who asks.
class ConnectForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(QWidget *parent = nullptr);

    ServerAccess access() const;
    /// Whether everything is there; the first gap is shown and gets the focus.
    bool isComplete();
    /// Shows what went wrong at the field that it is about; false when it is about none.
    bool showError(const Error &error);
    void focusFirst();

private:
    void showUnencrypted();

    QLineEdit *m_address;
    QLineEdit *m_token;
    QLineEdit *m_device;
    QCheckBox *m_unencrypted;
    FormField *m_addressField;
    FormField *m_tokenField;
    FormField *m_deviceField;
};

} // namespace waymark
