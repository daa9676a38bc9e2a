// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SettingsView.h"

#include "ui/settings/AppearanceSection.h"
#include "ui/settings/OrganisationSection.h"
#include "ui/settings/SampleSection.h"
#include "ui/settings/SendingSection.h"
#include "ui/settings/YouSection.h"
#include "ui/widgets/ScrollPane.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int contentWidth = 720;

} // namespace

SettingsView::SettingsView(const UiContext &context, SecretStore &secrets, Outbox &outbox, QWidget *parent)
    : QWidget(parent), m_you(new YouSection(context)), m_organisation(new OrganisationSection(context)),
      m_sending(new SendingSection(context, secrets, outbox)), m_appearance(new AppearanceSection(context)),
      m_sample(nullptr)
{
    setObjectName(QStringLiteral("settings"));
    auto *sections = new QWidget;
    sections->setMaximumWidth(contentWidth);
    auto *column = new QVBoxLayout(sections);
    column->setContentsMargins(0, 20, 0, 32);
    column->setSpacing(32);
    m_sample = new SampleSection(context, sections);
    for (QWidget *section :
         std::initializer_list<QWidget *>{m_you, m_organisation, m_sending, m_appearance, m_sample})
        column->addWidget(section);
    column->addStretch();
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(20, 0, 20, 0);
    line->addWidget(sections, 1);
    line->addStretch();
    m_scroll = new ScrollPane(page);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void SettingsView::refresh()
{
    m_you->refresh();
    m_organisation->refresh();
    m_sending->refresh();
    m_sample->refresh();
}

void SettingsView::goTo(const QString &section)
{
    QWidget *wanted = m_you;
    if (section == QLatin1String("organisation"))
        wanted = m_organisation;
    else if (section == QLatin1String("sending"))
        wanted = m_sending;
    else if (section == QLatin1String("appearance"))
        wanted = m_appearance;
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(wanted->mapTo(m_scroll->widget(), QPoint(0, -20)).y());
}

void SettingsView::focusFirst()
{
    m_you->findChild<QWidget *>(QStringLiteral("settingsYourName"))->setFocus();
}

} // namespace waymark
