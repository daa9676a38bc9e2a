// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/AttributeDelegate.h"

#include "ui/accounts/overview/AsOfEditor.h"
#include "ui/accounts/overview/AttributeModel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/ManyChoices.h"
#include "ui/widgets/MoneyEdit.h"

#include <QComboBox>

#include <algorithm>

namespace waymark {

AttributeDelegate::AttributeDelegate(const AttributeModel *model, QObject *parent)
    : RowDelegate(parent), m_model(model)
{
    setMinimumHeight(tokens::row::attribute);
}

QWidget *AttributeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    if (!m_model->row(index).automatic)
        return makeValueEditor(parent, index);
    auto *editor = new AsOfEditor(makeValueEditor(parent, index), today(), parent);
    auto *self = const_cast<AttributeDelegate *>(this);
    connect(editor, &AsOfEditor::done, self, [self, editor](bool keep) {
        if (keep)
            Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor, keep ? NoHint : RevertModelCache);
    });
    return editor;
}

QWidget *AttributeDelegate::makeValueEditor(QWidget *parent, const QModelIndex &index) const
{
    const AccountFieldInfo &info = accountFieldInfo(m_model->row(index).field);
    QWidget *editor = nullptr;
    if (info.kind == FieldKind::Money)
        editor = new MoneyEdit(parent);
    else if (info.kind == FieldKind::PickMany)
        editor = new ManyChoices(pickList(info.pickList), parent);
    else
        editor = makeChoice(parent, index);
    editor->setObjectName(QStringLiteral("attributeEditor"));
    editor->setAccessibleName(info.label);
    return editor;
}

QWidget *AttributeDelegate::makeChoice(QWidget *parent, const QModelIndex &index) const
{
    const AccountFieldInfo &info = accountFieldInfo(m_model->row(index).field);
    auto *choice = new QComboBox(parent);
    choice->addItem(tr("Not set"));
    if (info.kind == FieldKind::TriState) {
        choice->addItem(tr("True"), QVariant::fromValue(TriState::True));
        choice->addItem(tr("False"), QVariant::fromValue(TriState::False));
    } else if (info.kind == FieldKind::User) {
        const auto people = users();
        for (const User &user : people)
            choice->addItem(user.name, QVariant::fromValue(user.id));
    } else {
        const auto items = pickList(info.pickList);
        for (const PickItem &item : items) {
            if (item.active)
                choice->addItem(item.label, item.id);
        }
    }
    return choice;
}

void AttributeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *stamped = qobject_cast<AsOfEditor *>(editor))
        editor = stamped->value();
    const QVariant value = index.data(Qt::EditRole);
    if (auto *money = qobject_cast<MoneyEdit *>(editor)) {
        money->setMoney(value.isValid() ? std::optional(value.value<Money>()) : std::nullopt);
    } else if (auto *many = qobject_cast<ManyChoices *>(editor)) {
        many->setChosen(value.toStringList());
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        const int offered = value.isValid() ? choice->findData(value) : 0;
        // What is not offered any more is still what the account has.
        if (offered < 0)
            choice->addItem(index.data().toString(), value);
        choice->setCurrentIndex(offered < 0 ? choice->count() - 1 : offered);
    }
}

void AttributeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    auto *attributes = static_cast<AttributeModel *>(model);
    QDate asOf;
    if (auto *stamped = qobject_cast<AsOfEditor *>(editor)) {
        asOf = stamped->chosenDay();
        editor = stamped->value();
    }
    if (auto *money = qobject_cast<MoneyEdit *>(editor)) {
        const auto amount = money->money();
        if (money->isAcceptable())
            attributes->edit(index, amount ? QVariant::fromValue(*amount) : QVariant(), asOf);
    } else if (auto *many = qobject_cast<ManyChoices *>(editor)) {
        const QStringList chosen = many->chosen();
        attributes->edit(index, chosen.isEmpty() ? QVariant() : QVariant(chosen), asOf);
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        attributes->edit(index, choice->currentData(), asOf);
    }
}

void AttributeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    // The value's cell and the source's beside it: room for long words, and for a day beside them.
    constexpr int beside = 72;
    QRect room = option.rect.adjusted(0, 1, beside, -1);
    if (qobject_cast<AsOfEditor *>(editor))
        room.setWidth(std::max(room.width(), editor->parentWidget()->width() - room.left()));
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, room));
}

RowContent AttributeDelegate::content(const QModelIndex &index) const
{
    const AttributeRow &row = m_model->row(index);
    RowContent shown;
    shown.nameWeight = 400;
    shown.name = index.data().toString();
    switch (index.column()) {
    case AttributeModel::LabelColumn:
        shown.nameStyle = TextStyle::Small;
        shown.nameColor = Color::TextSecondary;
        break;
    case AttributeModel::ValueColumn:
        shown.nameColor = row.set         ? Color::TextPrimary
                          : row.automatic ? Color::TextTertiary
                                          : Color::WarningText;
        break;
    default:
        shown.icon = row.automatic ? Icon::RefreshCw : Icon::Pencil;
        shown.nameStyle = TextStyle::Small;
        shown.nameColor = Color::TextTertiary;
        break;
    }
    return shown;
}

} // namespace waymark
