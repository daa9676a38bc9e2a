// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ContactImport.h"
#include "ui/shell/UiContext.h"

#include <QComboBox>

namespace waymark {

/// Chooses one of the imports of contacts that stand: the newest are listed, all others are found in a
/// dialog.
class ImportChoice : public QComboBox
{
    Q_OBJECT
public:
    explicit ImportChoice(const UiContext &context, QWidget *parent = nullptr);

    /// Empty as long as none is chosen.
    const ContactImportId &import() const { return m_import; }
    /// Chooses it, without a signal; one that does not stand any more chooses none.
    void setImport(const ContactImportId &import);
    /// Offers those that stand by now. Without a signal where the chosen one is undone.
    void refresh();

    static constexpr int mostListed = 20;

Q_SIGNALS:
    void importChanged();

private:
    QList<ContactImport> standing() const;
    QString words(const ContactImport &import) const;
    void take(int index);
    void chooseOlder();

    UiContext m_context;
    ContactImportId m_import;
};

} // namespace waymark
