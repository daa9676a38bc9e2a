// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPolicies.h"
#include "core/domain/ImportKind.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace waymark {

class Button;
class TextLabel;

/// What happens where the file and the workspace, or the file and itself, say different things, in plain
/// words; and the account of rows that name none.
class PolicyBar : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyBar(QWidget *parent = nullptr);

    /// The words for contacts or accounts.
    void setKind(ImportKind kind);
    ImportPolicies policies() const;
    void setPolicies(const ImportPolicies &policies);
    /// The account of rows that name none; empty for none.
    void setAccount(const QString &name);

    /// A choice of how duplicates are dealt with, as on the review too.
    static void fillDuplicates(QComboBox *box);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    void accountWanted();
    void noAccountWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field
    {
        TextLabel *label;
        QWidget *widget;
    };

    TextLabel *addField(const QString &label, QWidget *field);
    int widthOf(int columns) const;
    /// Puts the fields in one column or two.
    void arrange(int columns);

    QGridLayout *m_grid;
    QList<Field> m_fields;
    int m_columns = 0;
    TextLabel *m_existingLabel;
    TextLabel *m_duplicatesLabel;
    TextLabel *m_accountLabel;
    QComboBox *m_existing;
    QComboBox *m_duplicates;
    QComboBox *m_empty;
    QWidget *m_accountField;
    Button *m_account;
    Button *m_noAccount;
};

} // namespace waymark
