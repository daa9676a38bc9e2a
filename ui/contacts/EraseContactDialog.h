// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ContactErasure.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;

namespace waymark {

/// Says what goes and what stays when a contact is erased, and erases them.
class EraseContactDialog : public DialogFrame
{
    Q_OBJECT
public:
    EraseContactDialog(const UiContext &context, const ContactId &contact, const ErasureLook &look,
                       QWidget *window);

private:
    QStringList goes() const;
    QStringList stays() const;
    static void addList(QVBoxLayout *layout, const QString &heading, const QStringList &lines);
    void erase();
    void finish(const ErasedContact &erased);

    UiContext m_context;
    ContactErasure m_erasure;
    ContactId m_contact;
    ErasureLook m_look;
    QCheckBox *m_sure;
    QCheckBox *m_backups;
};

} // namespace waymark
