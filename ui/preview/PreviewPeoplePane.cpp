// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewPeoplePane.h"

#include "core/work/PreparedEmail.h"
#include "ui/preview/PreviewRecipientsDelegate.h"
#include "ui/preview/PreviewRecipientsModel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

PreviewPeoplePane::PreviewPeoplePane(QWidget *parent)
    : PeopleFrame(new PreviewRecipientsModel, parent),
      m_model(static_cast<PreviewRecipientsModel *>(list()->model())), m_leftOut(new QFrame),
      m_leftOutWords(new TextLabel({}, TextStyle::Small, Color::TextTertiary))
{
    m_model->setParent(this);
    list()->setObjectName(QStringLiteral("previewRecipients"));
    list()->setItemDelegate(new PreviewRecipientsDelegate(list()));
    auto *leftOut = new QHBoxLayout(m_leftOut);
    leftOut->setContentsMargins(16, 10, 16, 10);
    leftOut->addWidget(new IconLabel(Icon::ShieldAlert, 16, Color::IconDefault), 0, Qt::AlignTop);
    leftOut->addWidget(m_leftOutWords, 1);
    m_leftOutWords->setWordWrap(true);
    addBelow(m_leftOut);
    connect(list(), &RowView::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty() && key != m_current.toString())
            Q_EMIT chosen(ContactId(key));
    });
}

void PreviewPeoplePane::addButtons(QAction *test, QAction *copy)
{
    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    foot->setMinimumHeight(46);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(tokens::space::s2);
    if (test) {
        auto *button = new ActionButton(test, Icon::Send);
        button->setObjectName(QStringLiteral("previewTest"));
        button->setSmall(true);
        line->addWidget(button);
    }
    auto *button = new ActionButton(copy, Icon::Copy, Button::Kind::Flat);
    button->setObjectName(QStringLiteral("previewCopy"));
    button->setWords(tr("Copy"));
    button->setSmall(true);
    line->addWidget(button);
    line->addStretch(1);
    addBelow(foot);
}

void PreviewPeoplePane::show(const PreparedEmail &email, bool keepSeen)
{
    QList<PreviewRow> rows;
    for (const ContactId &id : email.facts().draft().recipients) {
        PreviewRow row = PreviewRow::of(email, id);
        for (const PreviewRow &before : m_model->rows())
            row.seen = row.seen || (keepSeen && before.contact == id && before.seen);
        rows.append(row);
    }
    m_model->setRows(rows);
    setCount(static_cast<int>(rows.size()));
    showLeftOut(email);
}

void PreviewPeoplePane::showLeftOut(const PreparedEmail &email)
{
    const auto &contacts = email.facts().contacts();
    const int leftOut = static_cast<int>(std::ranges::count_if(
        contacts, [&organisation = email.facts().organisation()](const Contact &contact) {
            return suppressionOf(contact, organisation) != Suppression::None;
        }));
    m_leftOutWords->setText(tr("%Ln suppressed contact(s) left out", nullptr, leftOut));
    m_leftOut->setVisible(leftOut > 0);
}

void PreviewPeoplePane::choose(const ContactId &contact)
{
    m_current = contact;
    m_model->markSeen(contact);
    list()->chooseKey(contact.toString());
}

int PreviewPeoplePane::currentPlace() const
{
    const auto &rows = m_model->rows();
    const auto row = std::ranges::find(rows, m_current, &PreviewRow::contact);
    return row == rows.end() ? -1 : static_cast<int>(row - rows.begin());
}

int PreviewPeoplePane::count() const
{
    return static_cast<int>(m_model->rows().size());
}

ContactId PreviewPeoplePane::neighbour(int by) const
{
    const int place = currentPlace() + by;
    return place >= 0 && place < count() ? m_model->rows().at(place).contact : ContactId();
}

} // namespace waymark
