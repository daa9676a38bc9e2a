// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

class ContactModel;

/// Paints a contact: monogram, name over title, accounts, roles, why no email goes there.
class ContactDelegate : public RowDelegate
{
    Q_OBJECT
public:
    ContactDelegate(const ContactModel *model, QObject *parent) : RowDelegate(parent), m_model(model) {}

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const ContactModel *m_model;
};

} // namespace waymark
