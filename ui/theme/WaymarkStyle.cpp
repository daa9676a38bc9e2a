// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/WaymarkStyle.h"

#include "ui/theme/ControlPainter.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/MenuPainter.h"
#include "ui/theme/ThemeColors.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>

namespace waymark {

namespace {

/// Space between a field's frame and its text, and the width of the arrow's place at its end.
constexpr int FieldPadding = 9;
constexpr int ArrowPlace = 28;

int fieldHeight(const QWidget *widget, const QFontMetrics &metrics)
{
    const bool small = widget && widget->property("small").toBool();
    return std::max(small ? tokens::size::inputSmall : tokens::size::input, metrics.height() + 12);
}

bool hasError(const QWidget *widget)
{
    return widget && widget->property("error").toBool();
}

/// A combo box draws its focus itself; a date field's focus is on the line edit inside of it.
void paintCombo(QPainter *painter, const QStyleOptionComplex *option, const QStyle *style,
                const QWidget *widget)
{
    controls::paintField(painter, option->rect, option, hasError(widget));
    QStyleOption arrow = *option;
    arrow.rect = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, widget);
}

void paintSpinBox(QPainter *painter, const QStyleOptionComplex *option, const QStyle *style,
                  const QWidget *widget)
{
    controls::paintField(painter, option->rect, option, hasError(widget));
    for (const auto &[part, element] : {std::pair(QStyle::SC_SpinBoxUp, QStyle::PE_IndicatorArrowUp),
                                        std::pair(QStyle::SC_SpinBoxDown, QStyle::PE_IndicatorArrowDown)}) {
        QStyleOption arrow = *option;
        arrow.rect = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
        if (!arrow.rect.isEmpty())
            style->drawPrimitive(element, &arrow, painter, widget);
    }
}

/// The arrow's part of a field, else the part from `leading` on that its text has.
QRect fieldPart(const QStyleOptionComplex *option, bool arrow, int leading = 0)
{
    QRect part = option->rect;
    if (arrow)
        part.setLeft(part.right() - ArrowPlace + 1);
    else
        // Clear of the 2 px of the focus, which an editor inside would paint over.
        part.adjust(leading, tokens::stroke::focus, -ArrowPlace, -tokens::stroke::focus);
    return QStyle::visualRect(option->direction, option->rect, part);
}

/// Mnemonics are underlined where the keyboard is in use for them: in an open menu, in the menu bar with the
/// focus, while Alt is held.
bool underlinesMnemonics(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) ||
           (qobject_cast<const QMenuBar *>(widget) && widget->hasFocus()) ||
           QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier);
}

} // namespace

WaymarkStyle::WaymarkStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WaymarkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return controls::paintCheckBox(painter, option);
    case PE_IndicatorRadioButton:
        return controls::paintRadioButton(painter, option);
    case PE_IndicatorArrowDown:
        return controls::paintChevron(painter, option, Qt::DownArrow);
    case PE_IndicatorArrowUp:
        return controls::paintChevron(painter, option, Qt::UpArrow);
    case PE_IndicatorArrowLeft:
        return controls::paintChevron(painter, option, Qt::LeftArrow);
    case PE_IndicatorArrowRight:
        return controls::paintChevron(painter, option, Qt::RightArrow);
    case PE_FrameFocusRect:
        return;
    case PE_PanelLineEdit:
        // The field around has painted the ground, with the focus on its edge.
        if (widget && (qobject_cast<QComboBox *>(widget->parentWidget()) ||
                       qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
            return;
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_PanelMenu:
    case PE_FrameMenu: {
        QStyleOptionMenuItem panel;
        panel.QStyleOption::operator=(*option);
        return menus::paintPanel(painter, &panel);
    }
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WaymarkStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item)
        return menus::paintItem(painter, item);
    if (element == CE_MenuEmptyArea)
        return painter->fillRect(option->rect, color(Color::BgRaised, option->palette));
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WaymarkStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox)
        return paintCombo(painter, option, proxy(), widget);
    if (control == CC_SpinBox)
        return paintSpinBox(painter, option, proxy(), widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int WaymarkStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return tokens::size::checkBox;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return tokens::space::s2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_ScrollBarExtent:
        return tokens::size::scrollBar;
    case PM_SplitterWidth:
        return tokens::size::splitter;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return menus::Margin;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WaymarkStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return tokens::motion::tooltip;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ToolTipLabel_Opacity:
        return hint == SH_ToolTipLabel_Opacity ? 255 : 0;
    case SH_UnderlineShortcut:
        return underlinesMnemonics(widget);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void WaymarkStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // With a style sheet Qt asks no style for a spin box's size. The year in a calendar's head is a small
    // one.
    const auto *spin = qobject_cast<const QSpinBox *>(widget);
    if (spin && spin->objectName() != QLatin1String("qt_calendar_yearedit"))
        widget->setMinimumHeight(fieldHeight(widget, widget->fontMetrics()));
}

QIcon WaymarkStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                                 const QWidget *widget) const
{
    // A calendar's months are turned with these; Fusion's are pictures in one colour for all themes.
    if (pixmap == SP_ArrowLeft)
        return IconFactory::icon(Icon::ChevronLeft);
    if (pixmap == SP_ArrowRight)
        return IconFactory::icon(Icon::ChevronRight);
    // Every menu bar asks for it, and Fusion's would load Qt's readers of pictures at each start.
    if (pixmap == SP_ToolBarHorizontalExtensionButton)
        return IconFactory::icon(Icon::Ellipsis);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

QSize WaymarkStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (type == CT_MenuItem && item)
        return menus::itemSize(item, size);
    if (type == CT_CheckBox || type == CT_RadioButton) {
        const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {std::max(wanted.width(), tokens::size::minTarget),
                std::max(wanted.height(), tokens::size::minTarget)};
    }
    if (type == CT_ComboBox || type == CT_SpinBox)
        return {size.width() + 2 * FieldPadding + ArrowPlace, fieldHeight(widget, option->fontMetrics)};
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect WaymarkStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return fieldPart(option, true);
    // What draws the text adds 1 px in a combo box and 2 px in a line edit.
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return fieldPart(option, false, FieldPadding);
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return fieldPart(option, false, FieldPadding - 1);
    if (control == CC_SpinBox && (subControl == SC_SpinBoxUp || subControl == SC_SpinBoxDown)) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return {};
        QRect arrow = fieldPart(option, true);
        const int middle = arrow.center().y();
        if (subControl == SC_SpinBoxUp)
            arrow.setBottom(middle);
        else
            arrow.setTop(middle);
        return arrow;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace waymark
