// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewPeoplePane.h"

#include "core/work/PreparedEmail.h"
#include "ui/preview/PreviewRecipientsDelegate.h"
#include "ui/preview/PreviewRecipientsModel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

PreviewPeoplePane::PreviewPeoplePane(bool offersTest, QWidget *parent)
    : QFrame(parent), m_model(new PreviewRecipientsModel(this)), m_list(new RowView),
      m_count(new CountPill(0, Tone::Accent)), m_leftOut(new QFrame),
      m_leftOutWords(new TextLabel({}, TextStyle::Small, Color::TextTertiary))
{
    setProperty("pane", QStringLiteral("pane"));
    setMinimumWidth(220);
    m_list->setObjectName(QStringLiteral("previewRecipients"));
    m_list->setAccessibleName(tr("Recipients"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new PreviewRecipientsDelegate(m_list));
    m_list->setModel(m_model);
    auto *leftOut = new QHBoxLayout(m_leftOut);
    leftOut->setContentsMargins(16, 10, 16, 10);
    leftOut->addWidget(new IconLabel(Icon::ShieldAlert, 16, Color::IconDefault), 0, Qt::AlignTop);
    leftOut->addWidget(m_leftOutWords, 1);
    m_leftOutWords->setWordWrap(true);
    auto *head = new PaneHead(tr("Recipients"));
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(makeFoot(offersTest));
    connect(m_list, &RowView::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty() && key != m_current.toString())
            Q_EMIT chosen(ContactId(key));
    });
    setFocusProxy(m_list);
}

QWidget *PreviewPeoplePane::makeFoot(bool offersTest)
{
    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    foot->setMinimumHeight(46);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(tokens::space::s2);
    auto *test = new Button(tr("Send me a test…"), Icon::Send);
    test->setObjectName(QStringLiteral("previewTest"));
    test->setSmall(true);
    test->setVisible(offersTest);
    auto *copy = new Button(tr("Copy"), Icon::Copy, Button::Kind::Flat);
    copy->setObjectName(QStringLiteral("previewCopy"));
    copy->setAccessibleName(tr("Copy this email"));
    copy->setToolTip(tr("Copy this email, to be pasted into a document or another mail program"));
    copy->setSmall(true);
    line->addWidget(test);
    line->addWidget(copy);
    line->addStretch(1);
    connect(test, &QPushButton::clicked, this, &PreviewPeoplePane::testWanted);
    connect(copy, &QPushButton::clicked, this, &PreviewPeoplePane::copyWanted);
    return foot;
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
    m_count->setCount(static_cast<int>(rows.size()));
    showLeftOut(email);
}

void PreviewPeoplePane::showLeftOut(const PreparedEmail &email)
{
    const auto &contacts = email.facts().contacts();
    const int leftOut = static_cast<int>(std::ranges::count_if(
        contacts, [](const Contact &contact) { return suppressionOf(contact) != Suppression::None; }));
    m_leftOutWords->setText(tr("%n suppressed contact(s) left out", nullptr, leftOut));
    m_leftOut->setVisible(leftOut > 0);
}

void PreviewPeoplePane::choose(const ContactId &contact)
{
    m_current = contact;
    m_model->markSeen(contact);
    m_list->chooseKey(contact.toString());
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
